package dev.espalier.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.NodeTimeoutException;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.result.RunResult.Failed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.PolicySketch;
import dev.espalier.runtime.sketch.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TimeoutTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Trial trial = new Trial();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  private Object await() throws InterruptedException {
    entered.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
    return 1;
  }

  private Object deaf() {
    entered.countDown();
    Trial.awaitDeaf(release);
    return 1;
  }

  @Test
  void call_isInterruptedAndFails() throws Exception {
    FlowSketch flow = FlowSketch.named("slow");
    flow.input();
    flow.node("slow", in -> await())
        .value("input")
        .governedBy(PolicySketch.timeout(LIMIT))
        .output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    entered.await();

    trial.time.advance(LIMIT);

    interrupted.await();
    RunResult<Object> failed = result.join();
    assertThat(Trial.failure(failed)).contains("took longer than 2s");
    assertThat(((Failed<Object>) failed).failure().diagnostic().code())
        .isEqualTo(DiagnosticCode.RUN113);
  }

  @Test
  void effectfulCall_isInterruptedToo() throws Exception {
    FlowSketch flow = FlowSketch.named("slow");
    flow.input();
    flow.node("slow", in -> await())
        .value("input")
        .effectful()
        .governedBy(PolicySketch.timeout(LIMIT))
        .output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    entered.await();

    trial.time.advance(LIMIT);

    interrupted.await();
    assertThat(Trial.failure(result.join())).contains("took longer than 2s");
  }

  @Test
  void callThatIgnoresTheInterrupt_isLeftBehind() throws Exception {
    FlowSketch flow = FlowSketch.named("stubborn");
    flow.input();
    flow.node("stubborn", in -> deaf()).value("input").governedBy(PolicySketch.timeout(LIMIT));
    flow.node("handle", in -> "handled").error("stubborn", NodeTimeoutException.class);
    flow.node("out", in -> in[0]).merge("stubborn", "handle").output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    entered.await();

    trial.time.advance(LIMIT);

    assertThat(result.join()).isEqualTo(new Completed<>("handled"));
    release.countDown();
  }

  @Test
  void slowAttempt_isTriedAgain() throws Exception {
    FlowSketch flow = FlowSketch.named("again");
    flow.input();
    flow.node("slow", in -> calls.incrementAndGet() == 1 ? deaf() : "second")
        .value("input")
        .governedBy(PolicySketch.timeoutAndRetry(LIMIT, PolicySketch.tries(2)))
        .output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    entered.await();

    trial.time.advance(LIMIT);
    trial.awaitAlarms(2); // the backoff, and the watch over the interrupted call
    trial.time.advance(Duration.ofMillis(100));

    assertThat(result.join()).isEqualTo(new Completed<>("second"));
    release.countDown();
  }

  @Test
  void budget_stopsTheAttemptThatIsUnderWay() throws Exception {
    Policies.Retry retry =
        new Policies.Retry(5, Duration.ofMillis(1), 1, null, 0, List.of(), List.of(), LIMIT);
    FlowSketch flow = FlowSketch.named("budget");
    flow.input();
    flow.node("slow", in -> await()).value("input").governedBy(PolicySketch.retry(retry)).output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), 1).launch();
    entered.await();

    trial.time.advance(LIMIT);

    assertThat(Trial.failure(result.join())).contains("the budget of 2s");
  }

  @Test
  void callInTime_leavesNoAlarm() {
    FlowSketch flow = FlowSketch.named("fast");
    flow.input();
    flow.node("fast", in -> 1).value("input").governedBy(PolicySketch.timeout(LIMIT)).output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>(1));
    assertThat(trial.time.alarms()).isZero();
  }

  @Test
  void element_thatIsTooSlow_isSkippedAlone() throws Exception {
    FlowSketch flow = FlowSketch.named("elements");
    flow.input();
    flow.scope("input", null, 1, true, ErrorMode.SKIP); // or time would pass for the others too
    flow.node("each", in -> (int) in[0] == 2 ? await() : in[0])
        .element("input")
        .governedBy(PolicySketch.timeout(LIMIT));
    flow.node("all", in -> in[0]).collect("input", "each").output();
    CompletableFuture<RunResult<Object>> result = trial.of(flow.plan(), List.of(1, 2, 3)).launch();
    entered.await();
    trial.awaitAlarms(1);

    trial.time.advance(LIMIT);

    assertThat(result.join()).isEqualTo(new Completed<>(List.of(1, 3)));
  }

  @Test
  void subflow_isCancelledWhenItsNodeTakesTooLong() throws Exception {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input();
    inner.node("slow", in -> await()).value("input").effectful().output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer
        .subflow("sub", inner.plan())
        .value("input")
        .governedBy(PolicySketch.timeout(LIMIT))
        .output();
    CompletableFuture<RunResult<Object>> result = trial.of(outer.plan(), 1).launch();
    entered.await();

    trial.time.advance(LIMIT);

    interrupted.await();
    assertThat(Trial.failure(result.join())).contains("node \"sub\"").contains("took longer");
  }

  @Test
  void timedNodeInASubflow_failsThere() throws Exception {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input();
    inner
        .node("slow", in -> await())
        .value("input")
        .governedBy(PolicySketch.timeout(LIMIT))
        .output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.subflow("sub", inner.plan()).value("input").output();
    CompletableFuture<RunResult<Object>> result = new CompletableFuture<>();
    var plan = outer.plan();
    Thread.ofVirtual().start(() -> result.complete(trial.of(plan, 1).here()));
    entered.await();

    trial.time.advance(LIMIT);

    assertThat(Trial.failure(result.join())).contains("node \"slow\" of inner");
  }
}
