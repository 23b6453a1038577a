package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SilentFailureTest {

  private final Trial trial = new Trial();

  @Test
  void failure_thatCannotSayItsMessage_isToldByItsNodeAndClass() {
    FlowSketch flow = FlowSketch.named("silent");
    flow.input();
    flow.node(
            "a",
            in -> {
              throw new Silent();
            })
        .value("input")
        .output();

    RunResult<Object> result = trial.run(flow, 1);

    assertThat(result).isInstanceOf(RunResult.Failed.class);
    assertThat(((RunResult.Failed<Object>) result).failure().diagnostic().message())
        .isEqualTo("node \"a\" of silent failed: " + Silent.class.getName());
  }

  @Test
  void race_lostToFailuresThatCannotSayAnything_fails() {
    FlowSketch flow = FlowSketch.named("race");
    flow.input();
    for (String id : new String[] {"a", "b"}) {
      flow.node(
              id,
              in -> {
                throw new Silent();
              })
          .value("input");
    }
    flow.node("first", in -> 1).race("a", "b").output();

    assertThat(Trial.failure(trial.run(flow, 1)))
        .startsWith("node \"first\" of race failed: ")
        .contains("every source failed: [" + Silent.class.getName());
  }

  private static final class Silent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }
}
