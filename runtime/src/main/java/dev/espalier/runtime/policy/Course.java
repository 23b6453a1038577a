package dev.espalier.runtime.policy;

import dev.espalier.CircuitOpenException;
import dev.espalier.ConcurrencyLimitException;
import dev.espalier.NodeTimeoutException;
import dev.espalier.RateLimitedException;
import dev.espalier.RepeatExhaustedException;
import dev.espalier.Step;
import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.time.EngineTime;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One execution of a governed node, from its ports to its result: says what comes next, to wait or
/// to call, until the result or the failure is there.
///
/// The order, from outside: cache; repetition; retry; circuit breaker; concurrency; rate limit;
/// timeout. So a kept result costs nothing, each attempt counts by itself everywhere, and a call
/// that is not let through takes no permit.
///
/// **Invariants.** What was taken is given back: a promise in the cache is kept or broken, the
/// permission of the circuit breaker is used or released, a turn ends when the code of its call has
/// returned, even if that is long after the call was given up.
///
/// **Concurrency.** One thread at a time moves it on; another takes over after [#expired]. Only
/// [#stopped] may come from anywhere: it settles what others wait for, once.
public final class Course {

  /// What comes next.
  public enum Move {
    /// Wait, with [#await].
    WAIT,
    /// Call the node, and tell how that ended.
    CALL,
    /// Nothing: there is a result.
    DONE,
    /// Nothing: it has failed.
    FAIL
  }

  private enum Stage {
    LOOKUP,
    ENTER,
    TURN,
    PACE,
    READY,
    AGAIN,
    DONE,
    FAIL
  }

  private final Governor governor;
  private final Limits limits;
  private final @Nullable Object[] in;
  private final EngineTime time;
  private final Governor.TimeLeft timeLeft;
  private final PolicyEvents events;
  private final @Nullable CompletableFuture<Object> promise;
  private final AtomicBoolean permitted = new AtomicBoolean();
  private Stage stage;
  private boolean told;
  private int attempt = 1;
  private int iteration = 1;
  private long began;
  private long calledAt;
  private boolean owns;
  private @Nullable CacheKey key;
  private Turns.@Nullable Turn turn;
  private @Nullable Pause pause;
  private long bookedAt;
  private @Nullable Object result;
  private @Nullable Throwable failure;

  Course(
      Governor governor,
      Limits limits,
      @Nullable Object[] in,
      EngineTime time,
      Governor.TimeLeft timeLeft,
      PolicyEvents events) {
    this.governor = governor;
    this.limits = limits;
    this.in = in;
    this.time = time;
    this.timeLeft = timeLeft;
    this.events = events;
    this.promise = limits.results() == null ? null : new CompletableFuture<>();
    this.stage = limits.results() == null ? Stage.ENTER : Stage.LOOKUP;
  }

  /// Returns what to do now.
  public Move next() {
    Move move = null;
    while (move == null) {
      move =
          switch (stage) {
            case LOOKUP -> lookUp();
            case ENTER -> enter();
            case TURN -> turn();
            case PACE -> pace();
            case READY -> ready();
            case AGAIN -> again();
            case DONE -> Move.DONE;
            case FAIL -> Move.FAIL;
          };
    }
    return move;
  }

  /// Returns whether the node is called until it is done.
  public boolean repeats() {
    return governor.statePort() >= 0;
  }

  /// Returns the values to call the node with, the ports first; not to be changed.
  public @Nullable Object[] in() {
    return in;
  }

  /// Returns which attempt it is, from 1.
  public int attempt() {
    return attempt;
  }

  /// Returns whether it was asked before: the start of a node is told once.
  public boolean isTold() {
    boolean was = told;
    told = true;
    return was;
  }

  /// Returns the result.
  public Object result() {
    return Objects.requireNonNull(result);
  }

  /// Returns why it failed.
  public Throwable failure() {
    return Objects.requireNonNull(failure);
  }

  /// Waits for what it said to wait for.
  ///
  /// @throws InterruptedException if the thread is told to stop
  public void await() throws InterruptedException {
    Pause now = Objects.requireNonNull(pause);
    long start = time.nanos();
    now.await(time);
    pause = null;
    events.waited(now.what(), time.nanos() - start);
  }

  /// Returns how many nanoseconds the call may take, [Long#MAX_VALUE] for no limit.
  public long limit() {
    Duration timeout = governor.policies().timeout();
    long most = timeout == null ? Long.MAX_VALUE : Pause.nanos(timeout);
    return Math.min(most, Math.max(1, governor.retries().budgetLeft(spent())));
  }

  /// The call begins; returns what to do when the code has returned, however late.
  public Runnable called() {
    calledAt = time.nanos();
    Turns.Turn mine = turn;
    turn = null;
    return mine == null ? () -> {} : mine::end;
  }

  /// The call gave a result.
  ///
  /// @param keep whether it is one to be kept
  public void returned(Object value, boolean keep) {
    if (permitted.getAndSet(false)) {
      circuit().succeeded(calledAt);
      tellCircuit();
    }
    if (value instanceof Step.Again<?, ?>(Object state) && repeats()) {
      repeat(state);
      return;
    }
    result = value;
    stage = Stage.DONE;
    settle(keep);
  }

  /// The call, or the way to it, failed.
  public void failed(Throwable error) {
    if (permitted.getAndSet(false)) {
      circuit().failed(calledAt, error);
      tellCircuit();
    }
    attemptFailed(error);
  }

  /// The call took too long, and is no longer waited for; the thread that goes on is another.
  public void expired() {
    Duration timeout = governor.policies().timeout();
    failed(
        new NodeTimeoutException(
            timeout == null || governor.retries().budgetLeft(spent()) <= 0
                ? overBudget()
                : "took longer than " + Spans.of(timeout) + tries()));
  }

  /// The run is over, or nobody wants the result: gives back what others may wait for.
  public void stopped() {
    if (permitted.getAndSet(false)) {
      circuit().left();
    }
    Turns.Turn mine = turn;
    if (mine != null) {
      mine.end();
    }
    Pause waiting = pause;
    if (waiting != null && waiting.what() == PolicyEvents.Wait.RATE_LIMIT) {
      Objects.requireNonNull(limits.pace()).giveBack(waiting.nanos(), bookedAt);
    }
    if (promise != null) {
      Results.forget(promise);
    }
  }

  @SuppressWarnings("ReferenceEquality") // whose promise it is
  private @Nullable Move lookUp() {
    CompletableFuture<Object> mine = Objects.requireNonNull(promise);
    CompletableFuture<Object> there;
    try {
      CacheKey wanted = key == null ? governor.keyOf(in) : key;
      key = wanted;
      there = Objects.requireNonNull(limits.results()).promise(wanted, mine);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e); // values are compared by code of the application
      return null;
    }
    if (there == mine) {
      owns = true;
      events.lookedUp(false);
      stage = Stage.ENTER;
      return null;
    }
    if (!there.isDone()) {
      pause = Pause.until(there);
      return Move.WAIT;
    }
    try {
      result = there.join();
      events.lookedUp(true);
      stage = Stage.DONE;
    } catch (CompletionException | CancellationException e) {
      Thread.onSpinWait(); // it is just being forgotten: look again
    }
    return null;
  }

  private @Nullable Move enter() {
    if (attempt == 1) {
      began = time.nanos();
    }
    if (limits.circuit() != null) {
      boolean allowed = circuit().enter();
      tellCircuit();
      if (!allowed) {
        attemptFailed(new CircuitOpenException("its circuit breaker is open" + tries()));
        return null;
      }
      permitted.set(true);
    }
    stage = Stage.TURN;
    return null;
  }

  private @Nullable Move turn() {
    Turns turns = limits.turns();
    if (turns == null) {
      stage = Stage.PACE;
      return null;
    }
    Turns.Turn mine = turn;
    Duration most = Objects.requireNonNull(governor.policies().concurrency()).maxWait();
    if (mine == null) {
      mine = turns.take();
      turn = mine;
      if (!mine.isGranted()) {
        long nanos = most == null ? Long.MAX_VALUE : Pause.nanos(most);
        pause = Pause.until(PolicyEvents.Wait.CONCURRENCY, mine.ready(), nanos);
        return Move.WAIT;
      }
    }
    if (mine.isGranted()) {
      stage = Stage.PACE;
    } else {
      refused(
          new ConcurrencyLimitException(
              "waited "
                  + Spans.of(Objects.requireNonNull(most))
                  + " for one of the calls under way to end"
                  + tries()));
    }
    return null;
  }

  private @Nullable Move pace() {
    Pace pace = limits.pace();
    stage = Stage.READY;
    if (pace == null) {
      return null;
    }
    Duration most = Objects.requireNonNull(governor.policies().rateLimit()).maxWait();
    bookedAt = time.nanos();
    long wait = pace.book(most == null ? Long.MAX_VALUE : Pause.nanos(most));
    if (wait == Pace.REFUSED) {
      refused(
          new RateLimitedException(
              "its rate limit would let it wait longer than "
                  + Spans.of(Objects.requireNonNull(most))
                  + tries()));
    } else if (wait > 0) {
      pause = Pause.of(PolicyEvents.Wait.RATE_LIMIT, wait);
      return Move.WAIT;
    }
    return null;
  }

  private @Nullable Move ready() {
    if (limits.circuit() != null && circuit().isOpen()) {
      refused(new CircuitOpenException("its circuit breaker has opened" + tries()));
      return null;
    }
    if (governor.retries().budgetLeft(spent()) <= 0) {
      refused(new NodeTimeoutException(overBudget()));
      return null;
    }
    return Move.CALL;
  }

  private @Nullable Move again() {
    stage = Stage.ENTER;
    return pause == null ? null : Move.WAIT;
  }

  /// The call is not made.
  private void refused(RuntimeException why) {
    if (permitted.getAndSet(false)) {
      circuit().left();
    }
    Turns.Turn mine = turn;
    if (mine != null) {
      turn = null;
      mine.end();
    }
    attemptFailed(why);
  }

  private void attemptFailed(Throwable error) {
    long wait = governor.retries().next(attempt, error, spent(), timeLeft.nanos());
    if (wait == Retries.NONE) {
      fail(error);
      return;
    }
    events.retried(attempt, error);
    attempt++;
    pause = Pause.of(PolicyEvents.Wait.BACKOFF, wait);
    stage = Stage.AGAIN;
  }

  private void repeat(Object state) {
    Policies.Repeat repeat = Objects.requireNonNull(governor.policies().repeat());
    if (iteration >= repeat.maxIterations()) {
      fail(
          new RepeatExhaustedException(
              "not done after " + repeat.maxIterations() + " calls, which is all it may make"));
      return;
    }
    events.repeated(iteration);
    in[governor.statePort()] = state;
    iteration++;
    attempt = 1;
    Duration delay = repeat.delay();
    pause = delay == null ? null : Pause.of(PolicyEvents.Wait.REPETITION, Pause.nanos(delay));
    stage = Stage.AGAIN;
  }

  private void fail(Throwable error) {
    failure = error;
    stage = Stage.FAIL;
    settle(false);
  }

  private void settle(boolean keep) {
    if (owns) {
      CompletableFuture<Object> mine = Objects.requireNonNull(promise);
      if (keep) {
        Results.keep(mine, Objects.requireNonNull(result));
      } else {
        Results.forget(mine);
      }
    }
  }

  private long spent() {
    return time.nanos() - began;
  }

  private String tries() {
    Policies.Retry retry = governor.policies().retry();
    return retry == null ? "" : " (attempt " + attempt + " of " + retry.maxAttempts() + ")";
  }

  private String overBudget() {
    Policies.Retry retry = Objects.requireNonNull(governor.policies().retry());
    Duration budget = Objects.requireNonNull(retry.budget());
    return "all attempts took longer than the budget of " + Spans.of(budget) + tries();
  }

  private Circuit circuit() {
    return Objects.requireNonNull(limits.circuit());
  }

  private void tellCircuit() {
    PolicyEvents.CircuitState news = circuit().news();
    if (news != null) {
      events.circuitChanged(news);
    }
  }
}
