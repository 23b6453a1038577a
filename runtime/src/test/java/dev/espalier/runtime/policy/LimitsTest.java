package dev.espalier.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LimitsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Trial trial = new Trial();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private static Plan plan(Body body, Policies policies) {
    FlowSketch flow = FlowSketch.named("limits");
    flow.input();
    flow.node("node", body).value("input").governedBy(policies).output();
    return flow.plan();
  }

  private Object count(Object[] in) {
    return calls.incrementAndGet();
  }

  @Test
  void rateLimit_letsTheNextCallWait() {
    Plan plan = plan(this::count, PolicySketch.rate(2, SECOND, null));
    trial.run(plan, 1);
    trial.run(plan, 1);

    CompletableFuture<RunResult<Object>> third = trial.of(plan, 1).launch();
    trial.awaitAlarms(1);
    trial.time.advance(SECOND.minusNanos(1));
    assertThat(calls).hasValue(2);
    trial.time.advance(Duration.ofNanos(1));

    assertThat(third.join()).isEqualTo(new Completed<>(3));
  }

  @Test
  void rateLimit_refusesAtOnceWhatWouldWaitTooLong() {
    Plan plan = plan(this::count, PolicySketch.rate(1, SECOND, Duration.ofMillis(500)));
    trial.run(plan, 1);

    assertThat(Trial.failure(trial.run(plan, 1))).contains("rate limit");
    assertThat(calls).hasValue(1);
  }

  @Test
  void rateLimit_takesBackTheTurnOfACancelledCall() {
    Plan plan = plan(this::count, PolicySketch.rate(1, SECOND, null));
    trial.run(plan, 1);
    FlowRun cancelled = trial.of(plan, 1);
    cancelled.launch();
    trial.awaitAlarms(1);
    cancelled.cancel("enough");
    trial.awaitAlarms(0);

    CompletableFuture<RunResult<Object>> next = trial.of(plan, 1).launch();
    trial.awaitAlarms(1);
    trial.time.advance(SECOND);

    assertThat(next.join()).isEqualTo(new Completed<>(2));
  }

  @Test
  void concurrency_letsTheNextCallWaitForOneToEnd() throws Exception {
    Body body =
        in -> {
          entered.countDown();
          release.await();
          return calls.incrementAndGet();
        };
    Plan plan = plan(body, PolicySketch.concurrency(1, SECOND));
    CompletableFuture<RunResult<Object>> first = trial.of(plan, 1).launch();
    entered.await();
    CompletableFuture<RunResult<Object>> second = trial.of(plan, 1).launch();
    trial.awaitAlarms(1);
    CompletableFuture<RunResult<Object>> late = trial.of(plan, 1).launch();
    trial.awaitAlarms(2);
    assertThat(calls).hasValue(0);

    release.countDown();

    assertThat(first.join()).isEqualTo(new Completed<>(1));
    assertThat(second.join()).isInstanceOf(Completed.class);
    assertThat(late.join()).isInstanceOf(Completed.class);
  }

  @Test
  void concurrency_refusesWhoHasWaitedTooLong() throws Exception {
    Body body =
        in -> {
          entered.countDown();
          release.await();
          return 1;
        };
    Plan plan = plan(body, PolicySketch.concurrency(1, SECOND));
    trial.of(plan, 1).launch();
    entered.await();
    CompletableFuture<RunResult<Object>> second = trial.of(plan, 1).launch();
    trial.awaitAlarms(1);
    trial.time.advance(SECOND);

    assertThat(Trial.failure(second.join())).contains("calls under way");
    release.countDown();
  }

  @Test
  void circuit_opensAndClosesAgain() {
    Body body =
        in -> {
          if (calls.incrementAndGet() <= 2) {
            throw new IllegalStateException("down");
          }
          return calls.get();
        };
    Plan plan = plan(body, PolicySketch.circuit(new Policies.CircuitBreaker(50, 4, 2, SECOND, 1)));
    trial.run(plan, 1);
    trial.run(plan, 1);

    assertThat(Trial.failure(trial.run(plan, 1))).contains("circuit breaker is open");
    assertThat(calls).hasValue(2);
    trial.time.advance(SECOND.plusNanos(1));

    assertThat(trial.run(plan, 1)).isEqualTo(new Completed<>(3));
    assertThat(trial.run(plan, 1)).isEqualTo(new Completed<>(4));
  }

  @Test
  void cache_givesTheSameResultForTheSameKeyWhileItIsKept() {
    Plan plan = plan(this::count, PolicySketch.cache(SECOND, 10));

    assertThat(trial.run(plan, "a")).isEqualTo(new Completed<>(1));
    assertThat(trial.run(plan, "a")).isEqualTo(new Completed<>(1));
    assertThat(trial.run(plan, "b")).isEqualTo(new Completed<>(2));
    trial.time.advance(SECOND);
    assertThat(trial.run(plan, "a")).isEqualTo(new Completed<>(3));
  }

  @Test
  void cache_keepsNoFailure() {
    Body body =
        in -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("down");
          }
          return calls.get();
        };
    Plan plan = plan(body, PolicySketch.cache(SECOND, 10));

    assertThat(Trial.failure(trial.run(plan, "a"))).contains("down");
    assertThat(trial.run(plan, "a")).isEqualTo(new Completed<>(2));
  }

  @Test
  void repetition_goesOnWithItsStateUntilItIsDone() {
    Body body =
        in -> {
          calls.incrementAndGet();
          int state = (int) in[0];
          return state < 3 ? new Step.Again<>(state + 1) : new Step.Done<>("done at " + state);
        };
    Plan plan = plan(body, PolicySketch.repeat(5, SECOND));
    CompletableFuture<RunResult<Object>> result = trial.of(plan, 1).launch();
    trial.awaitAlarms(1);
    assertThat(calls).hasValue(1);
    trial.time.advance(SECOND);
    while (calls.get() < 2 && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    trial.awaitAlarms(1);
    trial.time.advance(SECOND);

    assertThat(result.join()).isEqualTo(new Completed<>("done at 3"));
  }

  @Test
  void repetition_thatIsNeverDone_fails() {
    Plan plan = plan(in -> new Step.Again<>(in[0]), PolicySketch.repeat(3, null));

    assertThat(Trial.failure(trial.run(plan, 1))).contains("not done after 3 calls");
  }
}
