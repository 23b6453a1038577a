package dev.espalier.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.RepeatExhaustedException;
import dev.espalier.Step;
import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.run.FlowRun;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.PolicySketch;
import dev.espalier.runtime.sketch.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What runs share through policies, and what becomes of it when one of them ends early.
@Timeout(60)
final class SharingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Trial trial = new Trial();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  /// A key that tells when it is looked up.
  private record Key(String text, CountDownLatch asked) {

    static Key of(String text) {
      return new Key(text, new CountDownLatch(1));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
      asked.countDown();
      return text.hashCode();
    }
  }

  @AfterEach
  void letGo() {
    release.countDown();
  }

  private static Plan plan(Body body, Policies policies) {
    FlowSketch flow = FlowSketch.named("shared");
    flow.input();
    flow.node("node", body).value("input").governedBy(policies).output();
    return flow.plan();
  }

  /// The first call waits until it is released; a body of its own decides how it ends.
  private Body firstBlocks(Body then) {
    return in -> {
      if (calls.incrementAndGet() == 1) {
        entered.countDown();
        release.await();
      }
      return then.call(in);
    };
  }

  @Test
  void cachedCall_isMadeOnceForAllWhoWantItMeanwhile() throws Exception {
    Plan plan = plan(firstBlocks(in -> calls.get()), PolicySketch.cache(SECOND, 10));
    CompletableFuture<RunResult<Object>> first = trial.of(plan, Key.of("a")).launch();
    entered.await();
    Key same = Key.of("a");
    CompletableFuture<RunResult<Object>> second = trial.of(plan, same).launch();
    same.asked().await();

    release.countDown();

    assertThat(first.join()).isEqualTo(new Completed<>(1));
    assertThat(second.join()).isEqualTo(new Completed<>(1));
    assertThat(calls).hasValue(1);
  }

  @Test
  void cachedCall_thatFails_isMadeByTheNextWhoWaits() throws Exception {
    Body failingFirst =
        in -> {
          if (calls.get() == 1) {
            throw new IllegalStateException("down");
          }
          return calls.get();
        };
    Plan plan = plan(firstBlocks(failingFirst), PolicySketch.cache(SECOND, 10));
    CompletableFuture<RunResult<Object>> first = trial.of(plan, Key.of("a")).launch();
    entered.await();
    Key same = Key.of("a");
    CompletableFuture<RunResult<Object>> second = trial.of(plan, same).launch();
    same.asked().await();

    release.countDown();

    assertThat(Trial.failure(first.join())).contains("down");
    assertThat(second.join()).isEqualTo(new Completed<>(2));
  }

  @Test
  void cachedCall_ofACancelledRun_isMadeByTheNextWhoWaits() throws Exception {
    Plan plan = plan(firstBlocks(in -> calls.get()), PolicySketch.cache(SECOND, 10));
    FlowRun first = trial.of(plan, Key.of("a"));
    CompletableFuture<RunResult<Object>> cancelled = first.launch();
    entered.await();
    Key same = Key.of("a");
    CompletableFuture<RunResult<Object>> second = trial.of(plan, same).launch();
    same.asked().await();

    first.cancel("enough");

    assertThat(cancelled.join()).isInstanceOf(RunResult.Cancelled.class);
    assertThat(second.join()).isEqualTo(new Completed<>(2));
  }

  @Test
  void halfOpenCircuit_letsNoMoreThroughThanItMay_andOpensAgainIfTheyFail() throws Exception {
    Body body =
        in -> {
          int call = calls.incrementAndGet();
          if (call == 3) {
            entered.countDown();
            release.await();
          }
          if (call <= 3) {
            throw new IllegalStateException("down");
          }
          return call;
        };
    Plan plan = plan(body, PolicySketch.circuit(new Policies.CircuitBreaker(50, 4, 2, SECOND, 1)));
    trial.run(plan, 1);
    trial.run(plan, 1);
    trial.time.advance(SECOND.plusNanos(1));
    CompletableFuture<RunResult<Object>> probe = trial.of(plan, 1).launch();
    entered.await();

    assertThat(Trial.failure(trial.run(plan, 1))).contains("circuit breaker is open");
    release.countDown();
    assertThat(Trial.failure(probe.join())).contains("down");
    assertThat(Trial.failure(trial.run(plan, 1))).contains("circuit breaker is open");
    assertThat(calls).hasValue(3);
    trial.time.advance(SECOND.plusNanos(1));
    assertThat(trial.run(plan, 1)).isEqualTo(new Completed<>(4));
  }

  @Test
  void halfOpenCircuit_getsBackThePermissionOfACancelledRun() throws Exception {
    Body body =
        in -> {
          int call = calls.incrementAndGet();
          if (call <= 2) {
            throw new IllegalStateException("down");
          }
          if (call == 3) {
            entered.countDown();
            release.await();
          }
          return call;
        };
    Plan plan = plan(body, PolicySketch.circuit(new Policies.CircuitBreaker(50, 4, 2, SECOND, 1)));
    trial.run(plan, 1);
    trial.run(plan, 1);
    trial.time.advance(SECOND.plusNanos(1));
    FlowRun probe = trial.of(plan, 1);
    CompletableFuture<RunResult<Object>> cancelled = probe.launch();
    entered.await();

    probe.cancel("enough");

    assertThat(cancelled.join()).isInstanceOf(RunResult.Cancelled.class);
    while (!trial.hasEnded(probe)) {
      Thread.onSpinWait();
    }
    assertThat(trial.run(plan, 1)).isEqualTo(new Completed<>(4));
  }

  @Test
  @SuppressWarnings("ThreadPriorityCheck") // lets others come in, if nothing keeps them out
  void concurrency_isNeverExceededByElements() {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FlowSketch flow = FlowSketch.named("elements");
    flow.input();
    flow.scope("input");
    flow.node(
            "each",
            in -> {
              most.accumulateAndGet(busy.incrementAndGet(), Math::max);
              Thread.yield();
              busy.decrementAndGet();
              return in[0];
            })
        .element("input")
        .governedBy(PolicySketch.concurrency(2, null));
    flow.node("all", in -> in[0]).collect("input", "each").output();
    List<Integer> elements = IntStream.range(0, 2000).boxed().toList();

    assertThat(trial.run(flow, elements)).isEqualTo(new Completed<>(elements));
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void placeInTheLine_isLeftByACancelledRun() throws Exception {
    Plan plan = plan(firstBlocks(in -> calls.get()), PolicySketch.concurrency(1, SECOND));
    CompletableFuture<RunResult<Object>> first = trial.of(plan, 1).launch();
    entered.await();
    FlowRun waiting = trial.of(plan, 1);
    CompletableFuture<RunResult<Object>> cancelled = waiting.launch();
    trial.awaitAlarms(1);

    waiting.cancel("enough");
    trial.awaitAlarms(0);
    release.countDown();

    assertThat(cancelled.join()).isInstanceOf(RunResult.Cancelled.class);
    assertThat(first.join()).isEqualTo(new Completed<>(1));
    assertThat(trial.run(plan, 1)).isEqualTo(new Completed<>(2));
  }

  @Test
  void wait_endsAtTheDeadlineOfItsRun() throws Exception {
    FlowSketch flow = FlowSketch.named("late").deadline(SECOND);
    flow.input();
    flow.node("node", in -> calls.incrementAndGet())
        .value("input")
        .governedBy(PolicySketch.rate(1, Duration.ofMinutes(1), null))
        .effectful()
        .output();
    Plan plan = flow.plan();
    FlowRun first = trial.of(plan, 1);
    first.launch();
    first.end().join();
    CompletableFuture<RunResult<Object>> late = trial.of(plan, 1).launch();
    trial.awaitAlarms(2); // the deadline and the wait

    trial.time.advance(SECOND);

    assertThat(late.join()).isInstanceOf(RunResult.TimedOut.class);
    trial.awaitAlarms(0);
    assertThat(calls).hasValue(1);
  }

  @Test
  void callThatWasGivenUp_keepsItsTurnUntilItsCodeReturns() throws Exception {
    CountDownLatch deaf = new CountDownLatch(1);
    Body body =
        in -> {
          if (calls.incrementAndGet() == 1) {
            entered.countDown();
            Trial.awaitDeaf(deaf);
          }
          return calls.get();
        };
    Policies policies =
        new Policies(
            null,
            SECOND,
            null,
            null,
            null,
            new Policies.Concurrency(1, SECOND),
            null,
            null,
            List.of(),
            null);
    Plan plan = plan(body, policies);
    CompletableFuture<RunResult<Object>> slow = trial.of(plan, 1).launch();
    entered.await();
    trial.time.advance(SECOND);
    assertThat(Trial.failure(slow.join())).contains("took longer than 1s");

    CompletableFuture<RunResult<Object>> next = trial.of(plan, 1).launch();
    trial.awaitAlarms(2); // its wait, and the watch over the call that was given up
    deaf.countDown();

    assertThat(next.join()).isEqualTo(new Completed<>(2));
  }

  @Test
  void failedAttempt_doesNotLoseTheRace() {
    FlowSketch flow = FlowSketch.named("race");
    flow.input();
    flow.node("try", failingFirst()).value("input").governedBy(retry());
    flow.node("bad", in -> fail()).value("input");
    flow.node("first", in -> in[0]).race("try", "bad").output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    trial.awaitAlarms(1);

    trial.time.advance(Duration.ofMillis(100));

    assertThat(result.join()).isEqualTo(new Completed<>("call 2"));
  }

  @Test
  void wonRace_endsTheWaitOfAnotherForItsNextAttempt() throws Exception {
    FlowSketch flow = FlowSketch.named("race");
    flow.input();
    flow.node("try", failingFirst()).value("input").governedBy(retry());
    flow.node(
            "other",
            in -> {
              release.await();
              return "other";
            })
        .value("input");
    flow.node("first", in -> in[0]).race("try", "other").output();
    FlowRun run = trial.of(flow.plan(), 1);
    CompletableFuture<RunResult<Object>> result = run.launch();
    trial.awaitAlarms(1);

    release.countDown();

    assertThat(result.join()).isEqualTo(new Completed<>("other"));
    trial.awaitAlarms(0);
    assertThat(calls).hasValue(1);
  }

  @Test
  void exhaustedRepetition_isHandled() {
    FlowSketch flow = FlowSketch.named("exhausted");
    flow.input();
    flow.node("loop", in -> new Step.Again<>(calls.incrementAndGet()))
        .value("input")
        .governedBy(PolicySketch.repeat(3, null));
    flow.node("handle", in -> "gave up after " + calls)
        .error("loop", RepeatExhaustedException.class);
    flow.node("out", in -> in[0]).merge("loop", "handle").output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("gave up after 3"));
  }

  private Body failingFirst() {
    return in -> calls.incrementAndGet() == 1 ? fail() : "call " + calls;
  }

  private static Policies retry() {
    return PolicySketch.retry(PolicySketch.tries(2));
  }

  private static Object fail() {
    throw new IllegalStateException("down");
  }
}
