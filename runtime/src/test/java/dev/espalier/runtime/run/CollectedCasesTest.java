package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CollectedCasesTest {

  private final Trial trial = new Trial();

  @Test
  void collectingPort_ofOneCase_leavesOutTheOthers() {
    FlowSketch flow = FlowSketch.named("cases");
    flow.scope("input").input();
    flow.node("sort", in -> in[0]).element("input").branches(n -> (int) n % 3, "a", "b", "c");
    flow.node("list", in -> in[0]).collect("input", "sort:b").output();

    assertThat(trial.run(flow, List.of(1, 2, 3, 4, 5, 6, 7)))
        .isEqualTo(new Completed<>(List.of(1, 4, 7)));
  }

  @Test
  void collectingPorts_ofDifferentCases_haveListsOfTheirOwn() {
    FlowSketch flow = FlowSketch.named("lists");
    flow.scope("input").input();
    flow.node("sort", in -> in[0]).element("input").branches(n -> (int) n % 3, "a", "b", "c");
    flow.node("all", in -> in[0]).collect("input", "sort");
    flow.node("some", in -> in[0]).collect("input", "sort:a|c");
    flow.node("both", in -> List.of(in[0], in[1])).value("all", "some").output();

    assertThat(trial.run(flow, List.of(1, 2, 3)))
        .isEqualTo(new Completed<>(List.of(List.of(1, 2, 3), List.of(2, 3))));
  }

  @Test
  void collectingPort_ofEmptyOptionals_leavesThemOut() {
    FlowSketch flow = FlowSketch.named("optionals");
    flow.scope("input").input();
    flow.node("odd", in -> Optional.of(in[0]).filter(n -> (int) n % 2 == 1))
        .element("input")
        .optionalResult();
    flow.node("list", in -> in[0]).collect("input", "odd:present").output();

    assertThat(trial.run(flow, List.of(1, 2, 3))).isEqualTo(new Completed<>(List.of(1, 3)));
  }
}
