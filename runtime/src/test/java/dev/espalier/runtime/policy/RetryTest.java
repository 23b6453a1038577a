package dev.espalier.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.RunContext;
import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.run.FlowRun;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.PolicySketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RetryTest {

  private final Trial trial = new Trial();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());

  /// Fails until the call of this number.
  private Body failingUntil(int good) {
    return in -> {
      attempts.add(((RunContext) in[in.length - 1]).attempt());
      if (calls.incrementAndGet() < good) {
        throw new IllegalStateException("call " + calls);
      }
      return "call " + calls;
    };
  }

  private static FlowSketch flow(Body body, Policies policies) {
    FlowSketch flow = FlowSketch.named("tries");
    flow.input();
    flow.node("try", body).value("input").governedBy(policies).output();
    return flow;
  }

  private static Policies.Retry with(List<String> retryOn, List<String> abortOn) {
    return new Policies.Retry(3, Duration.ofMillis(100), 2, null, 0, retryOn, abortOn, null);
  }

  @Test
  void failedNode_isTriedAgainAfterItsBackoff() {
    FlowRun run =
        trial.of(flow(failingUntil(3), PolicySketch.retry(PolicySketch.tries(3))).plan(), 1);
    CompletableFuture<RunResult<Object>> result = run.launch();

    trial.awaitAlarms(1);
    trial.time.advance(Duration.ofMillis(99));
    assertThat(calls).hasValue(1);
    trial.time.advance(Duration.ofMillis(1));
    trial.awaitAlarms(1);
    trial.time.advance(Duration.ofMillis(199));
    assertThat(calls).hasValue(2);
    trial.time.advance(Duration.ofMillis(1));

    assertThat(result.join()).isEqualTo(new Completed<>("call 3"));
    assertThat(attempts).containsExactly(1, 2, 3);
  }

  @Test
  void lastFailure_isTheNodes() {
    CompletableFuture<RunResult<Object>> result =
        trial
            .of(flow(failingUntil(9), PolicySketch.retry(PolicySketch.tries(2))).plan(), 1)
            .launch();
    trial.awaitAlarms(1);
    trial.time.advance(Duration.ofMillis(100));

    assertThat(Trial.failure(result.join())).contains("call 2");
    assertThat(calls).hasValue(2);
  }

  @Test
  void otherFailures_areNotTriedAgain() {
    String other = IllegalArgumentException.class.getName();
    var policies = PolicySketch.retry(with(List.of(other), List.of()));

    assertThat(Trial.failure(trial.run(flow(failingUntil(3), policies), 1))).contains("call 1");
  }

  @Test
  void abortOn_endsTheAttempts() {
    String state = IllegalStateException.class.getName();
    var policies = PolicySketch.retry(with(List.of(), List.of(state)));

    assertThat(Trial.failure(trial.run(flow(failingUntil(3), policies), 1))).contains("call 1");
  }

  @Test
  void errors_areNotTriedAgainUnlessNamed() {
    Body body =
        in -> {
          calls.incrementAndGet();
          throw new AssertionError("no");
        };

    trial.run(flow(body, PolicySketch.retry(PolicySketch.tries(3))), 1);

    assertThat(calls).hasValue(1);
  }

  @Test
  void cancel_endsTheWait() {
    FlowRun run =
        trial.of(flow(failingUntil(3), PolicySketch.retry(PolicySketch.tries(3))).plan(), 1);
    CompletableFuture<RunResult<Object>> result = run.launch();
    trial.awaitAlarms(1);

    run.cancel("enough");

    assertThat(result.join()).isInstanceOf(RunResult.Cancelled.class);
    trial.awaitAlarms(0);
    assertThat(trial.hasEnded(run)).isTrue();
    assertThat(calls).hasValue(1);
  }

  @Test
  void attemptPastTheDeadline_isNotWaitedFor() {
    FlowSketch flow = flow(failingUntil(3), PolicySketch.retry(PolicySketch.tries(3)));
    flow.deadline(Duration.ofMillis(100));

    assertThat(Trial.failure(trial.run(flow, 1))).contains("call 1");
  }

  @Test
  void failureElsewhere_endsTheWaitOfAnEffectfulNode() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("beside");
    flow.input();
    flow.node("try", failingUntil(3))
        .value("input")
        .effectful()
        .governedBy(PolicySketch.retry(PolicySketch.tries(3)));
    flow.node(
            "bad",
            in -> {
              waiting.await();
              throw new IllegalStateException("broken");
            })
        .value("input");
    flow.node("join", in -> 1).value("try", "bad").output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    trial.awaitAlarms(1);

    waiting.countDown();

    assertThat(Trial.failure(result.join())).contains("\"bad\"");
    assertThat(calls).hasValue(1);
  }

  @Test
  void handler_runsAfterTheLastAttempt() {
    FlowSketch flow = FlowSketch.named("handled");
    flow.input();
    flow.node("try", failingUntil(9))
        .value("input")
        .governedBy(PolicySketch.retry(PolicySketch.tries(2)));
    flow.node("handle", in -> "handled after " + calls).error("try", IllegalStateException.class);
    flow.node("out", in -> in[0]).merge("try", "handle").output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    trial.awaitAlarms(1);
    trial.time.advance(Duration.ofMillis(100));

    assertThat(result.join()).isEqualTo(new Completed<>("handled after 2"));
  }

  @Test
  void budget_leavesOutAnAttemptThatStartsTooLate() {
    Policies.Retry retry =
        new Policies.Retry(
            5, Duration.ofMillis(100), 2, null, 0, List.of(), List.of(), Duration.ofMillis(250));
    CountDownLatch retried = new CountDownLatch(1);
    RunListener listener =
        new RunListener() {
          @Override
          public void nodeRetried(NodeInfo node, int attempt, Throwable error, long at) {
            retried.countDown();
          }
        };
    Trial timed = new Trial(listener);
    CompletableFuture<RunResult<Object>> result =
        timed.of(flow(failingUntil(9), PolicySketch.retry(retry)).plan(), 1).launch();
    Trial.await(retried); // or the alarm would be that of the first attempt, for the budget
    timed.awaitAlarms(1);
    timed.time.advance(Duration.ofMillis(100));

    assertThat(Trial.failure(result.join())).contains("call 2");
  }

  @Test
  void elements_areTriedEachByItself() {
    FlowSketch flow = FlowSketch.named("elements");
    flow.input();
    flow.scope("input");
    flow.node(
            "try",
            in -> {
              int attempt = ((RunContext) in[1]).attempt();
              if (attempt < (int) in[0]) {
                throw new IllegalStateException();
              }
              return attempt;
            })
        .element("input")
        .governedBy(PolicySketch.retry(PolicySketch.tries(2)));
    flow.node("all", in -> in[0]).collect("input", "try").output();
    CompletableFuture<RunResult<Object>> result =
        trial.of(flow.plan(), List.of(1, 2, 1, 2)).launch();
    trial.awaitAlarms(2);
    trial.time.advance(Duration.ofMillis(100));

    assertThat(result.join()).isEqualTo(new Completed<>(List.of(1, 2, 1, 2)));
  }

  @Test
  void waits_onTheCallersThreadToo() throws Exception {
    var plan = flow(failingUntil(2), PolicySketch.retry(PolicySketch.tries(2))).plan();
    assertThat(FlowRun.staysWithCaller(plan)).isTrue();
    CompletableFuture<RunResult<Object>> result = new CompletableFuture<>();
    Thread caller = Thread.ofVirtual().start(() -> result.complete(trial.of(plan, 1).here()));
    trial.awaitAlarms(1);

    caller.interrupt();

    assertThat(result.join()).isInstanceOf(RunResult.Cancelled.class);
    assertThat(calls).hasValue(1);
  }
}
