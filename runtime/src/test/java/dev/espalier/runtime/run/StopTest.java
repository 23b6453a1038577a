package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.RunContext;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StopTest {

  private final Trial trial = new Trial();

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicInteger started = new AtomicInteger();

  /// Waits until released, and takes note of an interrupt.
  private Body waiting() {
    return in -> {
      entered.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw e;
      }
      return 1;
    };
  }

  /// Waits until released, whatever comes.
  private Body stubborn() {
    return in -> {
      entered.countDown();
      Trial.awaitDeaf(release);
      return 1;
    };
  }

  private Body failing() {
    return in -> {
      entered.await();
      throw new IllegalStateException("broken");
    };
  }

  private FlowSketch failingBeside(Body other, boolean effectful) {
    FlowSketch flow = FlowSketch.named("failing").deadline(Duration.ofSeconds(5));
    flow.input();
    var node = flow.node("other", other).value("input");
    if (effectful) {
      node.effectful();
    }
    flow.node("next", in -> started.incrementAndGet()).value("other");
    flow.node("bad", failing()).value("input");
    flow.node("join", in -> 1).value("next", "bad").output();
    return flow;
  }

  @Test
  void failure_interruptsWhatIsPure() throws Exception {
    RunResult<Object> result = trial.run(failingBeside(waiting(), false), 1);

    assertThat(Trial.failure(result)).contains("\"bad\"");
    interrupted.await();
    assertThat(started).hasValue(0);
  }

  @Test
  void failure_doesNotWaitForPureCodeThatGoesOn() {
    RunResult<Object> result = trial.run(failingBeside(stubborn(), false), 1);

    assertThat(Trial.failure(result)).contains("\"bad\"");
    release.countDown();
  }

  @Test
  void failure_letsEffectfulNodesFinishAndStartsNoOther() {
    FlowRun run = trial.of(failingBeside(waiting(), true).plan(), 1);
    CompletableFuture<RunResult<Object>> result = run.launch();
    while (!run.isStopped()) {
      Thread.onSpinWait();
    }

    assertThat(result).isNotDone();
    release.countDown();

    assertThat(Trial.failure(result.join())).contains("\"bad\"");
    assertThat(interrupted.getCount()).isOne();
    assertThat(started).hasValue(0);
  }

  @Test
  void deadline_endsTheWaitForEffectfulNodesOfAFailedRun() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Trial traced =
        new Trial(
            new RunListener() {
              @Override
              public void nodeFailed(NodeInfo node, Throwable error, long at) {
                failed.countDown();
              }
            });
    FlowRun run = traced.of(failingBeside(waiting(), true).plan(), 1);
    CompletableFuture<RunResult<Object>> result = run.launch();
    failed.await();
    while (!run.isStopped()) {
      Thread.onSpinWait();
    }

    traced.time.advance(Duration.ofSeconds(5));

    assertThat(Trial.failure(result.join())).contains("\"bad\"");
    interrupted.await();
  }

  @Test
  void deadline_isAnsweredThoughNodesIgnoreInterrupts() {
    int processors = Runtime.getRuntime().availableProcessors() + 2;
    CountDownLatch all = new CountDownLatch(processors - 2);
    AtomicBoolean go = new AtomicBoolean();
    FlowSketch flow = FlowSketch.named("stubborn").deadline(Duration.ofSeconds(5));
    flow.input();
    for (int i = 0; i < processors; i++) {
      flow.node(
              "n" + i,
              in -> {
                all.countDown();
                while (!go.get()) {
                  Thread.onSpinWait();
                }
                return 1;
              })
          .value("input")
          .effectful();
    }
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    Trial.await(all);

    trial.time.advance(Duration.ofSeconds(5));

    assertThat(result).isDone();
    assertThat(result.join()).isInstanceOf(RunResult.TimedOut.class);
    go.set(true);
  }

  @Test
  void cancel_answersAtOnceAndInterruptsEverything() throws Exception {
    FlowSketch flow = FlowSketch.named("cancelled");
    flow.node("wait", waiting()).effectful().output();
    FlowRun run = trial.of(flow.plan(), null);
    CompletableFuture<RunResult<Object>> result = run.launch();
    entered.await();

    run.cancel("enough");

    assertThat(result).isDone();
    assertThat(result.join()).isInstanceOf(RunResult.Cancelled.class);
    interrupted.await();
    assertThat(trial.hasEnded(run)).isTrue();
  }

  @Test
  void cancel_afterTheEnd_changesNothing() {
    FlowSketch flow = FlowSketch.named("done");
    flow.node("one", in -> 1).output();
    FlowRun run = trial.of(flow.plan(), null);
    CompletableFuture<RunResult<Object>> result = run.launch();
    result.join();

    run.cancel("too late");

    assertThat(result.join()).isEqualTo(new RunResult.Completed<>(1));
  }

  @Test
  void cancel_reachesTheElementsOfAScope() throws Exception {
    CountDownLatch four = new CountDownLatch(4);
    CountDownLatch stopped = new CountDownLatch(4);
    FlowSketch flow = FlowSketch.named("scope");
    flow.input();
    flow.scope("input", null, 4, true, ErrorMode.FAIL);
    flow.node(
            "each",
            in -> {
              started.incrementAndGet();
              four.countDown();
              try {
                release.await();
              } finally {
                stopped.countDown();
              }
              return 1;
            })
        .element("input");
    flow.node("all", in -> 1).collect("input", "each").output();
    FlowRun run = trial.of(flow.plan(), new int[100]);
    CompletableFuture<RunResult<Object>> result = run.launch();
    four.await();

    run.cancel("enough");

    assertThat(result.join()).isInstanceOf(RunResult.Cancelled.class);
    stopped.await();
    assertThat(started).hasValue(4);
  }

  @Test
  void source_thatBlocksWhenPulled_isInterrupted() throws Exception {
    FlowSketch flow = FlowSketch.named("pull");
    flow.input();
    flow.scope("input");
    flow.node("each", in -> in[0]).element("input");
    flow.node("all", in -> 1).collect("input", "each").output();
    var blocked =
        IntStream.iterate(0, i -> i + 1)
            .boxed()
            .map(
                i -> {
                  if (i == 3) {
                    entered.countDown();
                    try {
                      release.await();
                    } catch (InterruptedException e) {
                      interrupted.countDown();
                    }
                  }
                  return i;
                });
    FlowRun run = trial.of(flow.plan(), blocked);
    CompletableFuture<RunResult<Object>> result = run.launch();
    entered.await();

    run.cancel("enough");

    assertThat(result.join()).isInstanceOf(RunResult.Cancelled.class);
    interrupted.await();
    assertThat(run.end().join()).isInstanceOf(RunResult.Cancelled.class);
  }

  @Test
  void node_thatInterruptsItself_doesNotDisturbTheNext() {
    FlowSketch flow = FlowSketch.named("self");
    flow.input();
    flow.node(
            "rude",
            in -> {
              Thread.currentThread().interrupt();
              return 1;
            })
        .value("input");
    flow.node("next", in -> Thread.currentThread().isInterrupted()).value("rude").output();

    assertThat(trial.of(flow.plan(), 1).launch().join())
        .isEqualTo(new RunResult.Completed<>(false));
  }

  @Test
  void context_tellsThatTheRunIsOver() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("context");
    flow.node(
            "wait",
            in -> {
              var context = (RunContext) in[0];
              entered.countDown();
              while (!context.cancelled()) {
                Thread.onSpinWait();
              }
              seen.countDown();
              return 1;
            })
        .output();
    FlowRun run = trial.of(flow.plan(), null);
    CompletableFuture<RunResult<Object>> result = run.launch();
    entered.await();

    run.cancel("enough");

    seen.await();
    assertThat(result).isDone();
  }
}
