package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.result.RaceLostException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RaceTest {

  private final Trial trial = new Trial();

  private static Object never() throws InterruptedException {
    new CountDownLatch(1).await();
    return "never";
  }

  @Test
  void firstValue_winsAndTheLoserIsInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("race");
    flow.input();
    flow.node(
            "slow",
            in -> {
              entered.countDown();
              try {
                return never();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            })
        .value("input");
    flow.node(
            "fast",
            in -> {
              entered.await();
              return "fast";
            })
        .value("input");
    flow.node("first", in -> in[0]).race("slow", "fast").output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("fast"));
    interrupted.await();
  }

  @Test
  void loserThatIgnoresInterrupts_isNotWaitedFor() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicBoolean stubborn = new AtomicBoolean(true);
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("stubborn");
    flow.input();
    flow.node(
            "slow",
            in -> {
              entered.countDown();
              while (stubborn.get()) {
                try {
                  end.await();
                } catch (InterruptedException e) {
                  // that is the point
                }
              }
              return 1;
            })
        .value("input");
    flow.node(
            "fast",
            in -> {
              entered.await();
              return "fast";
            })
        .value("input");
    flow.node("first", in -> in[0]).race("fast", "slow").output();

    assertThat(trial.of(flow.plan(), 1).launch().join()).isEqualTo(new Completed<>("fast"));
    stubborn.set(false);
    end.countDown();
  }

  @Test
  void whatOnlyFeedsALoser_isNotStarted() {
    AtomicInteger started = new AtomicInteger();
    CountDownLatch won = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("useless");
    flow.input();
    flow.node(
            "a",
            in -> {
              won.await();
              return 1;
            })
        .value("input");
    flow.node("b", in -> started.incrementAndGet()).value("a");
    flow.node("c", in -> started.incrementAndGet()).value("b");
    flow.node("fast", in -> "fast").value("input");
    flow.node("first", in -> in[0]).race("c", "fast").output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("fast"));
    won.countDown();
    assertThat(started).hasValue(0);
  }

  @Test
  void failure_isNoValueWhileAnotherMayDeliver() {
    FlowSketch flow = FlowSketch.named("failing");
    flow.input();
    flow.node("bad", in -> 1 / (int) in[0]).value("input");
    flow.node("good", in -> "good").value("input");
    flow.node("first", in -> in[0]).race("bad", "good").output();

    for (int i = 0; i < 1000; i++) {
      assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>("good"));
    }
  }

  @Test
  void allFailed_failsWithAllCauses() {
    FlowSketch flow = FlowSketch.named("failing");
    flow.input();
    flow.node("a", in -> 1 / (int) in[0]).value("input");
    flow.node(
            "b",
            in -> {
              throw new IllegalStateException("b");
            })
        .value("input");
    flow.node("first", in -> in[0]).race("a", "b").output();

    RunResult<Object> result = trial.run(flow, 0);

    assertThat(Trial.failure(result)).startsWith("node \"first\" of failing failed:");
    assertThat(result)
        .isInstanceOfSatisfying(
            RunResult.Failed.class,
            failed -> {
              Throwable cause = failed.failure().cause();
              assertThat(cause).isInstanceOf(RaceLostException.class);
              assertThat(cause.getCause()).isInstanceOf(ArithmeticException.class);
              assertThat(cause.getSuppressed()).hasSize(1);
            });
  }

  @Test
  void lostRace_mayBeHandled() {
    FlowSketch flow = FlowSketch.named("handled");
    flow.input();
    flow.node("a", in -> 1 / (int) in[0]).value("input");
    flow.node("b", in -> 2 / (int) in[0]).value("input");
    flow.node("first", in -> in[0]).race("a", "b");
    flow.node("else", in -> "else").error("first", RaceLostException.class);
    flow.node("end", in -> in[0]).merge("first", "else").output();

    assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>("else"));
    assertThat(trial.run(flow, 2).orThrow()).isIn(0, 1);
  }

  @Test
  void allSkipped_skips() {
    FlowSketch flow = FlowSketch.named("skipped");
    flow.input().branches(value -> (int) value, "a", "b", "c");
    flow.node("a", in -> "a").value("input:a");
    flow.node("b", in -> "b").value("input:b");
    flow.node("first", in -> in[0]).race("a", "b").output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("b"));
    assertThat(Trial.cases(trial.run(flow, 2))).containsExactly("input=c");
  }

  @Test
  void loser_thatIsAScope_isStopped() {
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("scope");
    flow.input();
    flow.scope("input");
    flow.node(
            "each",
            in -> {
              entered.countDown();
              return never();
            })
        .element("input");
    flow.node("all", in -> "all").collect("input", "each");
    flow.node(
            "fast",
            in -> {
              entered.await();
              return "fast";
            })
        .value("input");
    flow.node("first", in -> in[0]).race("all", "fast").output();

    assertThat(trial.run(flow, new int[50])).isEqualTo(new Completed<>("fast"));
  }
}
