package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ErrorHandlerTest {

  private final Trial trial = new Trial();

  private static FlowSketch fallback() {
    FlowSketch flow = FlowSketch.named("fallback");
    flow.input();
    flow.node(
            "fetch",
            in -> {
              if (in[0] instanceof Throwable error) {
                throw error;
              }
              return in[0];
            })
        .value("input");
    flow.node("cached", in -> "cached after " + in[1].getClass().getSimpleName())
        .value("input")
        .error("fetch", IOException.class);
    flow.node("use", in -> "use " + in[0]).merge("fetch", "cached").output();
    return flow;
  }

  @Test
  void success_skipsTheHandler() {
    assertThat(trial.run(fallback(), "x")).isEqualTo(new Completed<>("use x"));
  }

  @Test
  void matchingFailure_runsTheHandlerInstead() {
    assertThat(trial.run(fallback(), new java.io.FileNotFoundException("f")))
        .isEqualTo(new Completed<>("use cached after FileNotFoundException"));
  }

  @Test
  void otherFailure_failsTheRun() {
    assertThat(Trial.failure(trial.run(fallback(), new IllegalStateException("no"))))
        .contains("\"fetch\"")
        .contains("IllegalStateException: no");
  }

  @Test
  void handlers_ofSeveralTypes_theMostSpecificRuns() {
    FlowSketch flow = FlowSketch.named("specific");
    flow.input();
    flow.node(
            "fetch",
            in -> {
              throw (Throwable) in[0];
            })
        .value("input");
    flow.node("any", in -> "any").error("fetch", Exception.class);
    flow.node("io", in -> "io").error("fetch", UncheckedIOException.class);
    flow.node("end", in -> in[0]).merge("any", "io").output();

    assertThat(trial.run(flow, new UncheckedIOException(new IOException("x"))))
        .isEqualTo(new Completed<>("io"));
    assertThat(trial.run(flow, new IllegalStateException("x"))).isEqualTo(new Completed<>("any"));
    assertThat(trial.run(flow, new LinkageError("x"))).isInstanceOf(RunResult.Failed.class);
  }

  @Test
  void handledFailure_skipsOtherConsumers() {
    FlowSketch flow = FlowSketch.named("skips");
    flow.input();
    flow.node("bad", in -> 1 / (int) in[0]).value("input");
    flow.node("next", in -> "next").value("bad");
    flow.node("after", in -> "after").value("input").after("bad");
    flow.node("handler", in -> "handled").error("bad", ArithmeticException.class);
    flow.node("end", in -> in[0] + "" + in[1] + in[2])
        .optional("next")
        .optional("after")
        .optional("handler")
        .output();

    assertThat(trial.run(flow, 0))
        .isEqualTo(new Completed<>("Optional.emptyOptional.emptyOptional[handled]"));
    assertThat(trial.run(flow, 1))
        .isEqualTo(new Completed<>("Optional[next]Optional[after]Optional.empty"));
  }

  @Test
  void handlerWithinAScope_worksPerElement() {
    FlowSketch flow = FlowSketch.named("each");
    flow.input();
    flow.scope("input");
    flow.node("divide", in -> 12 / (int) in[0]).element("input");
    flow.node("zero", in -> -1).in("each-input").error("divide", ArithmeticException.class);
    flow.node("all", in -> in[0]).collect("input", "divide", "zero").output();

    assertThat(trial.run(flow, List.of(3, 0, 6))).isEqualTo(new Completed<>(List.of(4, -1, 2)));
  }

  @Test
  void handlerThatFails_failsTheRun() {
    FlowSketch flow = FlowSketch.named("worse");
    flow.node(
        "bad",
        in -> {
          throw new IOException("first");
        });
    flow.node(
            "handler",
            in -> {
              throw new IllegalStateException("second");
            })
        .error("bad", IOException.class)
        .output();

    assertThat(Trial.failure(trial.run(flow, null))).contains("\"handler\"").contains("second");
  }

  @Test
  void errors_areFailuresToo() {
    for (Throwable error :
        List.of(
            new OutOfMemoryError("x"), new StackOverflowError(), new NoClassDefFoundError("y"))) {
      assertThat(Trial.failure(trial.run(fallback(), error)))
          .contains(error.getClass().getSimpleName());
    }
  }

  @Test
  void endlessRecursion_failsTheNodeAlone() {
    FlowSketch flow = FlowSketch.named("deep");
    flow.node("deep", in -> depth(1)).output();

    assertThat(Trial.failure(trial.run(flow, null))).contains("StackOverflowError");
  }

  private static int depth(int n) {
    return n < 0 ? n : depth(n + 1) + 1;
  }

  @Test
  void nullResult_failsTheNode() {
    FlowSketch flow = FlowSketch.named("nothing");
    flow.node("nothing", in -> null).output();

    assertThat(Trial.failure(trial.run(flow, null))).contains("the node returned null");
  }

  @Test
  void wrongType_failsTheNode() {
    FlowSketch flow = FlowSketch.named("cast");
    flow.input();
    flow.node("cast", in -> (int) in[0]).value("input").output();

    assertThat(Trial.failure(trial.run(flow, "x"))).contains("ClassCastException");
  }
}
