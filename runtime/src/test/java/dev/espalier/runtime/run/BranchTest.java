package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.NodeSketch;
import dev.espalier.runtime.sketch.Trial;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BranchTest {

  private final Trial trial = new Trial();

  private static FlowSketch signs() {
    FlowSketch flow = FlowSketch.named("signs");
    flow.input();
    flow.node("sign", in -> in[0])
        .value("input")
        .branches(value -> Integer.signum((int) value) + 1, "minus", "zero", "plus");
    return flow;
  }

  @Test
  void case_runsItsNodesAlone() {
    FlowSketch flow = signs();
    flow.node("a", in -> "a" + in[0]).value("sign:minus").output();
    flow.node("b", in -> "b" + in[0]).value("sign:plus|zero").output();

    assertThat(trial.run(flow, -1)).isEqualTo(new Completed<>("a-1"));
    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("b1"));
    assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>("b0"));
  }

  @Test
  void skip_spreadsToTheMerge() {
    FlowSketch flow = signs();
    flow.node("a", in -> "a").value("sign:minus");
    flow.node("a2", in -> in[0] + "2").value("a");
    flow.node("b", in -> "b").value("sign:plus");
    flow.node("merged", in -> "<" + in[0] + ">").merge("a2", "b").output();

    assertThat(trial.run(flow, -1)).isEqualTo(new Completed<>("<a2>"));
    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("<b>"));
  }

  @Test
  void uncoveredCase_endsSkippedWithThatCase() {
    FlowSketch flow = signs();
    flow.node("a", in -> "a").value("sign:minus").output();

    RunResult<Object> result = trial.run(flow, 0);

    assertThat(Trial.cases(result)).containsExactly("sign=zero");
    assertThat(result)
        .isInstanceOfSatisfying(
            RunResult.Skipped.class,
            skipped -> {
              assertThat(skipped.isIntended()).isFalse();
              assertThat(skipped.diagnostic().code()).isEqualTo(DiagnosticCode.RUN109);
              assertThat(skipped.diagnostic().message())
                  .isEqualTo("signs ended without an answer for sign=zero");
            });
  }

  @Test
  void optionalPort_receivesEmptyForASkippedSource() {
    FlowSketch flow = signs();
    flow.node("a", in -> "a").value("sign:minus");
    flow.node("b", in -> "b").value("sign:plus");
    flow.node("both", in -> in[0] + " " + in[1]).optional("a").optional("b").output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("Optional.empty Optional[b]"));
  }

  @Test
  void optionalPort_onACaseOfABranch_seesOnlyThatCase() {
    FlowSketch flow = signs();
    flow.node("a", in -> in[0]).optional("sign:minus").output();

    assertThat(trial.run(flow, -7)).isEqualTo(new Completed<>(Optional.of(-7)));
    assertThat(trial.run(flow, 7)).isEqualTo(new Completed<>(Optional.empty()));
  }

  @Test
  void requiredPort_thatIsSkipped_skipsTheJoin() {
    FlowSketch flow = signs();
    flow.node("a", in -> "a").value("sign:minus");
    flow.node("join", in -> "join").value("input", "a").output();

    assertThat(trial.run(flow, 1)).isInstanceOf(RunResult.Skipped.class);
  }

  @Test
  void optionalResult_isPresentOrSkips() {
    FlowSketch flow = FlowSketch.named("find");
    flow.input();
    flow.node("find", in -> (int) in[0] > 0 ? Optional.of("x" + in[0]) : Optional.empty())
        .value("input")
        .optionalResult();
    flow.node("use", in -> "used " + in[0]).value("find").output();

    assertThat(trial.run(flow, 3)).isEqualTo(new Completed<>("used x3"));
    assertThat(Trial.cases(trial.run(flow, -3))).containsExactly("find=empty");
  }

  @Test
  void emptyOptional_mayEnableAnOrderEdge() {
    FlowSketch flow = FlowSketch.named("find");
    flow.input();
    flow.node("find", in -> Optional.empty()).value("input").optionalResult();
    flow.node("absent", in -> "absent " + in[0]).value("input").after("find:empty").output();

    assertThat(trial.run(flow, 3)).isEqualTo(new Completed<>("absent 3"));
  }

  @Test
  void input_mayBranch() {
    FlowSketch flow = FlowSketch.named("input");
    flow.input().branches(value -> value instanceof String ? 0 : 1, "text", "number");
    flow.node("a", in -> "text").value("input:text").output();
    flow.node("b", in -> "number").value("input:number").output();

    assertThat(trial.run(flow, "x")).isEqualTo(new Completed<>("text"));
    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("number"));
  }

  @Test
  void merge_doesNotWaitForTheOtherBranch() {
    FlowSketch flow = signs();
    CountDownLatch merged = new CountDownLatch(1);
    flow.node(
            "slow",
            in -> {
              merged.await();
              return 1;
            })
        .value("input");
    flow.node("a", in -> "a").value("sign:minus");
    flow.node("b", in -> "b").value("sign:plus", "slow");
    flow.node(
            "merged",
            in -> {
              merged.countDown();
              return "<" + in[0] + ">";
            })
        .merge("a", "b")
        .output();

    assertThat(trial.run(flow, -1)).isEqualTo(new Completed<>("<a>"));
  }

  @Test
  void branch_ofManyCases_findsEach() {
    FlowSketch flow = FlowSketch.named("many");
    flow.input();
    String[] names = IntStream.range(0, 200).mapToObj(i -> "c" + i).toArray(String[]::new);
    flow.node("choose", in -> in[0]).value("input").branches(value -> (int) value, names);
    for (int i = 0; i < 200; i++) {
      NodeSketch node = flow.node("n" + i, in -> "n" + in[0]).value("choose:c" + i);
      node.output();
    }

    assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>("n0"));
    assertThat(trial.run(flow, 63)).isEqualTo(new Completed<>("n63"));
    assertThat(trial.run(flow, 64)).isEqualTo(new Completed<>("n64"));
    assertThat(trial.run(flow, 199)).isEqualTo(new Completed<>("n199"));
  }

  @Test
  void skip_spreadsThroughTenThousandNodes() {
    FlowSketch flow = signs();
    String before = "sign:minus";
    for (int i = 0; i < 10_000; i++) {
      flow.node("n" + i, in -> in[0]).value(before);
      before = "n" + i;
    }
    flow.node("end", in -> in[0]).optional(before).output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>(Optional.empty()));
  }

  @Test
  void resultThatIsNoCase_failsTheNode() {
    FlowSketch flow = FlowSketch.named("wrong");
    flow.input();
    flow.node("choose", in -> in[0]).value("input").branches(value -> (int) value, "a", "b");
    flow.node("a", in -> "a").value("choose:a").output();

    assertThat(trial.run(flow, 2)).isInstanceOf(RunResult.Failed.class);
    assertThat(trial.run(flow, -5)).isInstanceOf(RunResult.Failed.class);
  }
}
