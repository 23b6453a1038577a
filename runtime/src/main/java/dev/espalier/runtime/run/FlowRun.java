package dev.espalier.runtime.run;

import dev.espalier.ir.flow.Flow;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.time.EngineTime.Alarm;
import dev.espalier.runtime.trace.RunInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One execution of a plan.
///
/// **Invariants.** The first answer counts; it is given once. A run that has not been stopped
/// answers when its root frame has ended, or early where the flow says so; a failed one then, too,
/// as nothing effectful is cut off; one that is cancelled or late answers at once. `stop` only
/// grows: going on, winding down (nothing new starts, effectful nodes may finish), over (everything
/// is interrupted).
///
/// **Concurrency.** Workers are found through [Crew]; see [Worker] for how they are stopped. The
/// caller's own thread may be the first worker.
///
/// **Failure.** Whatever breaks inside the engine becomes the run's answer; no caller waits for
/// ever.
public final class FlowRun implements RunInfo {

  private static final Logger LOG = LoggerFactory.getLogger(FlowRun.class);
  private static final int WINDING = 1;
  private static final int OVER = 2;
  private static final VarHandle ANSWER = answerHandle();

  private final RunServices services;
  private final Plan plan;
  private final @Nullable Object input;
  private final @Nullable FlowRun parent;
  private final long number;
  private final Frame root;
  private final RunTrace trace;
  private final Crew crew;
  private final Crew.Subruns subruns = new Crew.Subruns();
  private final @Nullable Instant startedAt;
  private volatile int stop;
  private volatile @Nullable RunResult<Object> answer;
  private volatile @Nullable Fault fault;
  private volatile @Nullable Thread waiter;
  private volatile @Nullable RunResult<Object> stopped;
  private volatile @Nullable RunResult<Object> afterwards;
  private volatile @Nullable CompletableFuture<RunResult<Object>> promise;
  private volatile @Nullable CompletableFuture<RunResult<Object>> end;
  private volatile @Nullable OutputSink sink;
  private volatile @Nullable Alarm alarm;
  private volatile long dueAt;
  private volatile boolean ended;
  private volatile boolean callerInterrupted;
  private @Nullable Runnable whenEnded;
  private long subrunCount;

  /// Creates a run, which does nothing until it is told to.
  ///
  /// @param number tells it from others of its engine
  public FlowRun(RunServices services, Plan plan, @Nullable Object input, long number) {
    this(services, plan, input, number, null);
  }

  private FlowRun(
      RunServices services,
      Plan plan,
      @Nullable Object input,
      long number,
      @Nullable FlowRun parent) {
    this.services = services;
    this.plan = plan;
    this.input = input;
    this.number = number;
    this.parent = parent;
    this.trace = new RunTrace(this, services);
    this.startedAt = services.listener() == null ? null : services.time().now();
    this.crew = new Crew(this, services.threads());
    this.root = new Frame(this, plan.root());
  }

  @Override
  public String runId() {
    return parent == null ? services.ids().apply(number) : parent.runId() + "." + number;
  }

  @Override
  public Flow flow() {
    return plan.flow();
  }

  @Override
  public Instant startedAt() {
    return startedAt == null ? Instant.EPOCH : startedAt;
  }

  @Override
  public Optional<RunInfo> parent() {
    return Optional.ofNullable(parent);
  }

  Plan plan() {
    return plan;
  }

  RunTrace trace() {
    return trace;
  }

  Crew crew() {
    return crew;
  }

  /// Returns the nanoseconds until the deadline of this run or one that it is part of, whichever
  /// comes first; [Long#MAX_VALUE] if there is none.
  long timeLeft() {
    long outer = parent == null ? Long.MAX_VALUE : parent.timeLeft();
    return plan.flow().deadline() == null
        ? outer
        : Math.min(outer, dueAt - services.time().nanos());
  }

  RunServices services() {
    return services;
  }

  Crew.Subruns subruns() {
    return subruns;
  }

  /// Returns whether answers may be made on the thread that takes them: it gets away from a node
  /// only when that ends, so there must be no deadline.
  boolean usesCallers() {
    return services.callers() && timeLeft() == Long.MAX_VALUE;
  }

  boolean isStopped() {
    return stop != 0;
  }

  /// Returns whether the run may stay on its caller's thread: nothing makes it answer before it
  /// ends.
  public static boolean staysWithCaller(Plan plan) {
    return plan.flow().deadline() == null && !plan.early() && !plan.streams() && !plan.timed();
  }

  /// Runs on the calling thread as far as possible, and returns the answer. An interrupt cancels
  /// the run; the thread is still interrupted when this returns.
  public RunResult<Object> here() {
    return here(true);
  }

  private RunResult<Object> here(boolean caller) {
    starter(caller).run();
    RunResult<Object> result = answer;
    while (result == null) {
      waiter = Thread.currentThread();
      result = answer;
      if (result == null) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          interrupted();
        }
        result = answer;
      }
    }
    if (callerInterrupted) {
      Thread.currentThread().interrupt();
    }
    return result;
  }

  /// Starts on a thread of its own; returns what will hold the answer.
  public CompletableFuture<RunResult<Object>> launch() {
    CompletableFuture<RunResult<Object>> result = new CompletableFuture<>();
    promise = result;
    end = new CompletableFuture<>();
    try {
      if (plan.flow().deadline() != null) {
        dueAt = services.time().nanos() + plan.flow().deadline().toNanos();
        alarm = services.time().after(plan.flow().deadline(), this::late);
      }
      crew.start(starter(false));
    } catch (RuntimeException | Error e) {
      broken(e); // there is no thread to be had, or no time
    }
    return result;
  }

  /// Returns what will hold how a run that was launched ended: its answer, or what happened to it
  /// after an early one.
  public CompletableFuture<RunResult<Object>> end() {
    return Objects.requireNonNull(end);
  }

  /// Starts on a thread of its own, waits and returns the answer. An interrupt cancels the run; the
  /// thread is still interrupted when this returns.
  public RunResult<Object> launchAndWait() {
    CompletableFuture<RunResult<Object>> result = launch();
    boolean interrupted = false;
    while (true) {
      try {
        RunResult<Object> answered = result.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return answered;
      } catch (InterruptedException e) {
        interrupted = true;
        cancel("the calling thread was interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Worker starter(boolean caller) {
    trace.runStarted();
    Worker worker = new Worker(this, root, this::begin, caller);
    crew.first(worker);
    return worker;
  }

  private boolean begin(Worker worker) {
    Nodes nodes = plan.root().nodes();
    if (nodes.kind().length == 0 || nodes.kind()[0] != Nodes.INPUT) {
      return worker.start(root, false, -1);
    }
    root.values[0] = input;
    int taken;
    try {
      taken = root.taken(0);
    } catch (RuntimeException e) {
      return worker.refuse(root, e);
    }
    trace.caseTaken(root, 0, taken);
    return worker.start(root, true, taken);
  }

  /// Cancels the run: it answers at once, and everything that runs is interrupted.
  public void cancel(String why) {
    over(Answers.cancelled(this, why));
  }

  /// The thread that the run was called on was interrupted from outside.
  void interrupted() {
    callerInterrupted = true;
    cancel("the calling thread was interrupted");
  }

  private void late() {
    Fault cause = fault;
    over(cause == null ? Answers.timedOut(this, crew.busy()) : Answers.failed(cause));
  }

  private void over(RunResult<Object> result) {
    if (ended) {
      return;
    }
    if (stopped == null) {
      stopped = result;
    }
    answer(result);
    raise(OVER);
    OutputSink answers = sink;
    if (answers != null) {
      answers.end(result);
    }
    halt((frame, local, scope) -> true);
    subruns.forEach(run -> run.cancel("the run that it is part of was stopped"));
  }

  /// Fails the run: nothing new starts, and what has no effect is interrupted.
  void fail(Fault cause) {
    synchronized (this) {
      if (fault == null) {
        fault = cause;
      }
    }
    wind();
  }

  /// Has the run end without starting anything new.
  void wind() {
    raise(WINDING);
    halt((frame, local, scope) -> scope != null || isHarmless(frame, local));
    subruns.forEach(FlowRun::wind);
  }

  /// Stops one run of a scope: with a failure, or as nobody wants its result.
  void stop(Region region, @Nullable Fault cause) {
    if (cause == null) {
      region.stop();
    } else {
      region.fail(cause);
    }
    halt(
        (frame, local, scope) -> {
          Region at = scope == null ? frame.region : scope.region;
          return at != null && at.isWithin(region) && (scope != null || isHarmless(frame, local));
        });
  }

  /// Stops nodes whose results are of no use any more.
  void dismiss(Frame frame, int[] losers) {
    if (losers.length == 0) {
      return;
    }
    for (int loser : losers) {
      frame.dismiss(loser);
    }
    halt(
        (at, local, scope) ->
            scope == null && at == frame && at.isDismissed(local) && isHarmless(at, local));
    for (int loser : losers) {
      if (frame.values[loser] instanceof ScopeRun scope && scope.region != null) {
        stop(scope.region, null);
      }
    }
  }

  /// Stops a node whose elements nobody takes any more.
  void turnAway(Frame frame, int source) {
    halt(
        (at, local, scope) ->
            scope == null && at == frame && local == source && isHarmless(at, local));
  }

  private static boolean isHarmless(Frame frame, int local) {
    return frame.block.nodes().is(local, Nodes.INTERRUPTIBLE);
  }

  private void halt(Worker.Stop meant) {
    crew.forEach(worker -> worker.stop(meant));
    OutputSink answers = sink;
    if (answers != null && isStopped()) {
      answers.wake();
    }
  }

  private synchronized void raise(int level) {
    stop = Math.max(stop, level);
  }

  /// Closes elements that nobody takes any more; that may take long, and what it throws is lost.
  void closeElsewhere(ScopeRun scope) {
    Runnable close =
        () -> {
          try {
            scope.closeElements();
          } catch (RuntimeException | Error e) {
            LOG.debug("a stream failed to close in run {}", runId(), FailureText.printable(e));
          }
        };
    crew.start(close);
  }

  synchronized FlowRun subrun(Plan inner, @Nullable Object value) {
    return new FlowRun(services, inner, value, ++subrunCount, this);
  }

  /// Runs as a node of another run, which goes on with the answer.
  RunResult<Object> asNodeOf(Frame frame, boolean caller) throws InterruptedException {
    if (staysWithCaller(plan)) {
      return here(caller);
    }
    Objects.requireNonNull(parent).adopt(this, frame);
    try {
      return launch().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      if (answer == null) {
        cancel("the run whose node it is was stopped");
      }
    }
  }

  private synchronized void adopt(FlowRun inner, Frame frame) {
    subruns.add(inner);
    if (inner.plan.early() && frame.stay()) {
      inner.whenEnded = () -> crew.take(frame);
    }
  }

  /// Gives the answer, unless it has been given; returns whether this call did.
  boolean answer(RunResult<Object> result) {
    if (!ANSWER.compareAndSet(this, null, result)) {
      return false;
    }
    trace.runAnswered(result);
    CompletableFuture<RunResult<Object>> future = promise;
    if (future != null) {
      future.complete(result);
    }
    LockSupport.unpark(waiter); // does nothing for null
    return true;
  }

  /// Answers with a stream, to which results are added as they come.
  void answerStream(OutputSink answers) {
    sink = answers;
    if (!answer(new RunResult.Completed<>(answers.stream()))) {
      answers.end(null);
    }
  }

  /// The last worker has left the root frame.
  void ended() {
    Fault cause = fault;
    RunResult<Object> result = answer;
    RunResult<Object> trouble = null;
    if (cause != null) {
      trouble = Answers.failed(cause);
    } else if (isStopped()) {
      trouble = stopped == null ? Answers.cancelled(this, "it was stopped") : stopped;
    }
    if (result == null) {
      answer(trouble == null ? Answers.ended(this, root) : trouble);
    }
    end(trouble);
  }

  /// The engine itself failed.
  void broken(Throwable error) {
    RunResult<Object> result = Answers.broken(this, error);
    over(result);
    end(result);
  }

  private void end(@Nullable RunResult<Object> trouble) {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    Alarm due = alarm;
    if (due != null) {
      due.cancel();
    }
    OutputSink answers = sink;
    if (answers != null) {
      answers.end(trouble);
    }
    subruns.forEach(run -> run.cancel("the run that it is part of has ended"));
    finish(trouble, answers == null);
    if (parent == null) {
      services.ended().accept(this);
    } else {
      parent.subruns.remove(this);
    }
    if (whenEnded != null) {
      whenEnded.run();
    }
  }

  /// Says how the run ended: after an early answer, that may be worse than its answer.
  ///
  /// @param isSilent whether nobody has been told of the trouble, as who takes a stream is
  private void finish(@Nullable RunResult<Object> trouble, boolean isSilent) {
    RunResult<Object> answered = Objects.requireNonNull(answer);
    RunResult<Object> worse = trouble == null ? afterwards : trouble;
    boolean isLate = worse != null && answered instanceof RunResult.Completed && isSilent;
    if (isLate && !(worse instanceof RunResult.Cancelled)) {
      if (parent != null) {
        parent.afterwards = worse;
      }
      if (trouble != null) {
        trace.failedLate(trouble);
      }
    }
    trace.runEnded();
    CompletableFuture<RunResult<Object>> waiting = end;
    if (waiting != null) {
      waiting.complete(worse == null ? answered : worse);
    }
  }

  private static VarHandle answerHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(FlowRun.class, "answer", RunResult.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
