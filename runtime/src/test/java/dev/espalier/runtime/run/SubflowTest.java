package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SubflowTest {

  private final Trial trial = new Trial();

  private static FlowSketch inner() {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input().branches(value -> (int) value == 0 ? 0 : 1, "zero", "other");
    inner.node("divide", in -> 12 / ((int) in[0] - 1)).value("input:other").output();
    return inner;
  }

  private static FlowSketch outer(Plan inner) {
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.subflow("sub", inner).value("input");
    outer.node("next", in -> "next " + in[0]).value("sub").output();
    return outer;
  }

  @Test
  void answer_isTheNodesResult() {
    assertThat(trial.run(outer(inner().plan()), 3)).isEqualTo(new Completed<>("next 6"));
  }

  @Test
  void subflowsThatHaveEnded_areNotKept() {
    FlowSketch outer = FlowSketch.named("each");
    outer.input();
    outer.scope("input", null, 1, true, ErrorMode.FAIL);
    outer.subflow("sub", inner().deadline(Duration.ofSeconds(5)).plan()).element("input");
    outer.node("all", in -> ((List<?>) in[0]).size()).collect("input", "sub").output();
    FlowRun run = trial.of(outer.plan(), IntStream.range(2, 1002).boxed().toList());

    assertThat(run.here()).isEqualTo(new Completed<>(1000));

    while (run.subruns().size() > 0 || trial.time.alarms() > 0) {
      Thread.onSpinWait(); // an answer comes just before the end
    }
  }

  @Test
  void noAnswer_skipsTheNode() {
    assertThat(trial.run(outer(inner().plan()), 0))
        .isInstanceOfSatisfying(
            RunResult.Skipped.class,
            skipped ->
                assertThat(skipped.diagnostic().why())
                    .isEqualTo("inner, which node \"sub\" runs, ended without an answer"));
  }

  @Test
  void failure_namesBothNodes() {
    RunResult<Object> result = trial.run(outer(inner().plan()), 1);

    assertThat(Trial.failure(result))
        .isEqualTo(
            "node \"sub\" of outer failed: node \"divide\" of inner failed:"
                + " java.lang.ArithmeticException: / by zero");
    assertThat(result)
        .isInstanceOfSatisfying(
            RunResult.Failed.class,
            failed ->
                assertThat(failed.failure().diagnostic().why())
                    .isEqualTo("in its subflow: sketch/divide.java:1:1"));
  }

  @Test
  void subflowWithinAScope_runsPerElement() {
    FlowSketch outer = FlowSketch.named("each");
    outer.input();
    outer.scope("input");
    outer.subflow("sub", inner().plan()).element("input");
    outer.node("all", in -> in[0]).collect("input", "sub").output();

    assertThat(trial.run(outer, List.of(2, 0, 3))).isEqualTo(new Completed<>(List.of(12, 6)));
  }

  @Test
  void ownDeadline_failsTheNode() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch inner = FlowSketch.named("slow").deadline(Duration.ofSeconds(1));
    inner.input();
    inner
        .node(
            "wait",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return 1;
            })
        .value("input")
        .output();
    var result = trial.of(outer(inner.plan()).plan(), 1).launch();

    entered.await();
    trial.time.advance(Duration.ofSeconds(1));

    assertThat(Trial.failure(result.join()))
        .contains("node \"sub\" of outer failed")
        .contains("slow did not answer within 1s");
  }

  @Test
  void cancelling_reachesTheSubflow() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    FlowSketch inner = FlowSketch.named("slow");
    inner.input();
    inner
        .node(
            "wait",
            in -> {
              entered.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return 1;
            })
        .value("input")
        .effectful()
        .output();
    FlowRun run = trial.of(outer(inner.plan()).plan(), 1);
    var result = run.launch();

    entered.await();
    run.cancel("enough");

    assertThat(result.join()).isInstanceOf(RunResult.Cancelled.class);
    interrupted.await();
  }

  @Test
  void streamOfASubflow_isGoneThroughElementByElement() {
    FlowSketch inner = FlowSketch.named("numbers");
    inner.input();
    inner.node("range", in -> Stream.iterate(1, i -> i + 1).limit((int) in[0])).value("input");
    inner.scope("range");
    inner.node("square", in -> (int) in[0] * (int) in[0]).element("range").output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.subflow("squares", inner.plan()).value("input");
    outer.scope("squares");
    outer.node("minus", in -> -(int) in[0]).element("squares");
    outer.node("sum", in -> Trial.sum((List<?>) in[0])).collect("squares", "minus").output();

    assertThat(trial.run(outer, 100)).isEqualTo(new Completed<>(-338350));
  }

  @Test
  void earlyAnswerOfASubflow_isUsedWhileItGoesOn() {
    CountDownLatch used = new CountDownLatch(1);
    CountDownLatch saved = new CountDownLatch(1);
    FlowSketch inner = FlowSketch.named("early");
    inner.input();
    inner.node("answer", in -> in[0]).value("input").early();
    inner
        .node(
            "save",
            in -> {
              used.await();
              saved.countDown();
              return null;
            })
        .value("input")
        .nothing()
        .effectful();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.subflow("sub", inner.plan()).value("input");
    outer
        .node(
            "use",
            in -> {
              used.countDown();
              return in[0];
            })
        .value("sub")
        .output();

    assertThat(trial.run(outer, 7)).isEqualTo(new Completed<>(7));
    assertThat(saved.getCount()).isZero();
  }

  @Test
  void failureOfASubflow_afterItsEarlyAnswer_isTheEndOfTheOuterRun() {
    FlowSketch inner = FlowSketch.named("early");
    inner.input();
    inner.node("answer", in -> in[0]).value("input").early();
    inner
        .node(
            "save",
            in -> {
              throw new IllegalStateException("disk full");
            })
        .value("answer")
        .nothing()
        .effectful();
    FlowRun run = trial.of(outer(inner.plan()).plan(), 7);

    assertThat(run.launch().join()).isEqualTo(new Completed<>("next 7"));
    assertThat(Trial.failure(run.end().join()))
        .isEqualTo("node \"save\" of early failed: java.lang.IllegalStateException: disk full");
  }
}
