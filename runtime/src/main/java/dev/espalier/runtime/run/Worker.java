package dev.espalier.runtime.run;

import dev.espalier.runtime.meter.CallClock;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.policy.Course;
import dev.espalier.runtime.policy.Governor;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.Strays;
import dev.espalier.runtime.trace.Surround;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thread's way through a run: from node to node of a frame, into the elements of a scope, and
/// out again.
///
/// **Invariants.** A worker holds one place, in the frame it is in or in the scope whose turn it
/// has. `state` says whether it is in user code: idle, busy, being told to stop, abandoned.
/// `frame`, `local` and `pulling` say where, `course` and `waits` in which part of a governed node,
/// and change only while it is idle.
///
/// **Concurrency.** Before it enters user code, a worker makes itself busy and *then* looks whether
/// the run is stopped; whoever stops a run marks it stopped and *then* looks who is busy. So either
/// the worker turns back or it is found. Who finds it takes it from busy to abandoned, interrupting
/// the thread in between, and sends another worker to hold its place; the abandoned one finds out
/// when user code returns, clears the interrupt, and goes. So an interrupt never hits anything but
/// the call it was meant for, and nobody waits for code that ignores it. The count in `state` tells
/// one call from the next. A call that its clock has run out for is abandoned in the same way, but
/// the worker that takes its place goes on with the node. Waits before a call are as busy as calls,
/// and stopped like them, whatever the node does.
///
/// **Failure.** What user code throws is the node's failure. What the engine throws breaks the run,
/// which then answers at once.
final class Worker implements Runnable {

  private static final int IDLE = 0;
  private static final int BUSY = 1;
  private static final int STOPPING = 2;
  private static final int ABANDONED = 3;
  private static final int PHASES = 3;
  private static final VarHandle STATE = stateHandle();

  private final FlowRun run;
  private final Settling settling;
  private final ScopeWalk walk;
  private final Errand errand;
  private final boolean caller;
  private final @Nullable CallClock clock;
  private @Nullable Thread thread;
  private Frame frame;
  private int local;
  private int next = -1;
  private @Nullable ScopeRun pulling;
  private @Nullable ChainRun chain;
  private @Nullable Course course;
  private boolean waits;
  private volatile @Nullable FlowRun child;
  private Strays.@Nullable Entry stray;
  private volatile Surround.@Nullable Exit around;

  @SuppressWarnings("FieldMayBeFinal")
  private volatile long state = IDLE;

  /// What a worker does first; it goes on unless told otherwise.
  @FunctionalInterface
  interface Errand {
    /// Returns whether there is more to do.
    boolean begin(Worker worker);
  }

  Worker(FlowRun run, Frame frame, Errand errand, boolean caller) {
    this.run = run;
    this.frame = frame;
    this.errand = errand;
    this.caller = caller;
    this.settling = new Settling(run);
    this.walk = new ScopeWalk(run, this, settling);
    this.clock = run.trace().clock();
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      if (errand.begin(this)) {
        work();
      }
    } catch (Throwable t) {
      run.broken(t);
    }
  }

  @SuppressWarnings("StatementWithEmptyBody")
  private void work() {
    while (step()) {}
  }

  /// Goes to a frame, to begin with a node if one is given, else with whatever is ready.
  boolean enter(Frame to, int ready) {
    frame = to;
    next = ready;
    return true;
  }

  /// Goes to a frame, without anything to do there yet.
  void goTo(Frame to) {
    frame = to;
  }

  /// Goes on with a node of the frame it is in, -1 for whatever is ready.
  void goOn(int ready) {
    next = ready;
  }

  /// Returns whether this worker is in the frame of an element of a scope.
  boolean isIn(ScopeRun scope) {
    return frame.scope == scope;
  }

  /// Takes turns in a scope; returns whether there is more to do.
  boolean proceed(ScopeRun scope) {
    return walk.proceed(scope, null);
  }

  /// Starts the frame of the nodes outside of scopes.
  boolean start(Frame root, boolean input, int taken) {
    return enter(root, settling.started(root, root.block.starts(), input, taken));
  }

  /// Ends an input that is no case of the flow's input.
  boolean refuse(Frame root, Throwable error) {
    return enter(root, settling.failed(new Fault(root, 0, error), 0, root));
  }

  private boolean step() {
    Frame at = frame;
    int ready = next;
    if (ready < 0) {
      ready = at.pop();
      if (ready < 0) {
        return idle(at);
      }
    }
    if (at.needsHelp()) {
      run.crew().help(at);
    }
    next = -1;
    return at.block.nodes().kind()[ready] == Nodes.SCOPE ? walk.open(at, ready) : call(at, ready);
  }

  private boolean idle(Frame at) {
    if (!at.leave()) {
      return false;
    }
    ScopeRun scope = at.scope;
    if (scope == null) {
      run.ended();
      return false;
    }
    if (at.goesOn()) {
      return walk.pass(scope, at);
    }
    run.trace().elementEnded(scope, at.index);
    return walk.proceed(scope, at);
  }

  private boolean call(Frame at, int node) {
    Governor governor = at.block.nodes().governor(node);
    if (governor != null) {
      return Governing.of(governor, at, node).go(this);
    }
    if (!begin(at, node, null)) {
      return !isAbandoned();
    }
    run.trace().started(at, node);
    if (clock != null) {
      clock.begin();
    }
    Object value = null;
    Throwable error = null;
    try {
      value = Calls.call(this, at, node, null);
    } catch (Throwable t) {
      error = t;
    }
    if (clock != null) {
      clock.end();
    }
    if (!finish()) {
      return false;
    }
    if (error == null) {
      completed(at, node, Objects.requireNonNull(value));
    } else {
      failed(at, node, error);
    }
    return true;
  }

  /// The call of a governed node has taken too long: it is left to itself, and another worker goes
  /// on with the node.
  void expire(long seen, Governing governing) {
    if (STATE.compareAndSet(this, seen, seen - BUSY + STOPPING)) {
      Frame at = frame;
      abandon(seen, at, local);
      run.trace().expired(at, local);
      governing.way().expired();
      run.crew().takeOver(at, governing::go);
    }
  }

  /// Begins a wait or call of a governed node; returns whether it may.
  boolean begin(Governing governing, boolean waiting) {
    course = governing.way();
    waits = waiting;
    if (begin(governing.at(), governing.node(), null)) {
      return true;
    }
    leave();
    return false;
  }

  /// Ends it; returns false if this worker was abandoned meanwhile.
  boolean finish(Governing governing) {
    if (!finish()) {
      return false;
    }
    leave();
    return true;
  }

  private void leave() {
    waits = false;
    course = null;
  }

  /// Returns what tells the call that is under way from others of this worker.
  long call() {
    return state;
  }

  /// Returns whether an interrupt of this worker's thread comes from outside of the run.
  boolean isCaller() {
    return caller;
  }

  /// Returns whether a call failed as the caller of the run was interrupted.
  boolean isHitFromOutside(Throwable error) {
    return caller
        && (error instanceof InterruptedException || Thread.currentThread().isInterrupted());
  }

  private void abandon(long seen, Frame at, int node) {
    FlowRun inner = child;
    Thread busy = Objects.requireNonNull(thread);
    boolean isCall = !waits;
    if (isCall) {
      stray = run.services().strays().add(run.trace().node(at, node), busy);
    }
    Surround.Exit left = around;
    if (left != null) {
      left.abandoned();
    }
    busy.interrupt();
    STATE.setVolatile(this, seen - BUSY + ABANDONED);
    if (inner != null) {
      inner.cancel("the run whose node it is was stopped");
    }
    if (isCall) {
      run.services().strays().watch();
    }
  }

  void completed(Frame at, int node, Object value) {
    if (value == Mark.SKIP) {
      run.trace().skipped(at, node);
      next = settling.absent(at, node);
      return;
    }
    int taken;
    try {
      taken = at.taken(node, value);
    } catch (RuntimeException e) {
      failed(at, node, e);
      return;
    }
    at.values[node] = value;
    if (!Emitting.goesOn(at, node, value)) {
      run.trace().completed(at, node, taken);
    }
    if (countsHere(at, node) && !at.block.nodes().is(node, Nodes.EMITS)) {
      Objects.requireNonNull(clock).completed(at.block.nodes().number()[node]);
    }
    if (at.block.nodes().is(node, Nodes.EARLY) && Mark.delivers(value) && at.parent == null) {
      run.answer(new RunResult.Completed<>(value));
    }
    next = settling.completed(at, node, taken);
  }

  void failed(Frame at, int node, Throwable error) {
    run.trace().failed(at, node, error);
    if (countsHere(at, node) && at.block.nodes().kind()[node] != Nodes.SCOPE) {
      Objects.requireNonNull(clock).failed(at.block.nodes().number()[node]);
    }
    if (isHitFromOutside(error)) {
      run.interrupted();
    } else if (!at.isStopped() && !isDismissed(at, node)) {
      next = settling.failed(new Fault(at, node, error), node, at);
    }
  }

  /// Returns whether the end of a node is the end of its one call; the calls of a governed node are
  /// counted one by one.
  private boolean countsHere(Frame at, int node) {
    return clock != null && at.block.nodes().governor(node) == null;
  }

  /// Keeps what is around the call that is under way, null when it is over.
  void surrounded(Surround.@Nullable Exit exit) {
    around = exit;
  }

  /// Runs another flow as a node of this one.
  RunResult<Object> runSubflow(Frame at, Plan plan, @Nullable Object input)
      throws InterruptedException {
    FlowRun inner = run.subrun(plan, input);
    child = inner;
    try {
      if ((state & PHASES) != BUSY || at.isStopped()) {
        throw new InterruptedException("the run is over");
      }
      return inner.asNodeOf(at, caller);
    } finally {
      child = null;
    }
  }

  /// Makes this worker busy; returns whether it may enter user code.
  boolean begin(Frame at, int node, @Nullable ScopeRun pull) {
    if (caller && Thread.currentThread().isInterrupted()) {
      run.interrupted();
    }
    if (at.isStopped()) {
      return false;
    }
    frame = at;
    local = node;
    pulling = pull;
    STATE.setVolatile(this, state + (4 + BUSY));
    if (!at.isStopped() && !isDismissed(at, node) && (pull == null || !pull.isStopped())) {
      return true;
    }
    finish();
    return false;
  }

  /// Takes note of the thread that goes on as this worker, and of the chain that it goes through,
  /// null for none any more.
  void through(@Nullable ChainRun steps) {
    thread = Thread.currentThread();
    chain = steps;
  }

  /// Between two calls of one stretch: what is left of an interrupt is not meant for the next one.
  void refresh() {
    if (!caller) {
      Thread.interrupted();
    } else if (Thread.currentThread().isInterrupted()) {
      run.interrupted();
    }
  }

  /// Returns whether this worker has begun something, and has not looked yet what became of it.
  boolean isBusy() {
    return (state & PHASES) != IDLE;
  }

  /// Takes elements of a scope through its chain for the taker of its answers, all that are left or
  /// until there is an answer; returns whether there may be more.
  boolean drive(ScopeRun scope, Consumer<? super Object> taker, boolean all) {
    return walk.drive(scope, taker, all);
  }

  @Nullable CallClock clock() {
    return clock;
  }

  /// What follows may take long, and is no node's time.
  void pause() {
    if (clock != null) {
      clock.pause();
    }
  }

  static boolean isDismissed(Frame at, int node) {
    return at.block.nodes().is(node, Nodes.DISPENSABLE) && at.isDismissed(node);
  }

  /// Makes this worker idle again; returns false if it was abandoned meanwhile.
  @SuppressWarnings("ThreadPriorityCheck") // on a virtual thread, who stops it may need the carrier
  boolean finish() {
    long busy = state;
    if ((busy & PHASES) == BUSY && STATE.compareAndSet(this, busy, busy - BUSY)) {
      if (!caller) {
        Thread.interrupted();
      }
      return true;
    }
    while ((state & PHASES) == STOPPING) {
      Thread.yield();
    }
    Thread.interrupted();
    if (clock != null) {
      clock.returned();
    }
    Strays.Entry entry = stray;
    if (entry != null) {
      stray = null;
      entry.ended();
    }
    return false;
  }

  boolean isAbandoned() {
    return (state & PHASES) == ABANDONED;
  }

  /// Stops this worker if it is busy with what is meant: interrupts its thread and has its place
  /// taken.
  void stop(Stop meant) {
    long seen = state;
    if ((seen & PHASES) != BUSY) {
      return;
    }
    Frame at = frame;
    int node = local;
    ScopeRun pull = pulling;
    ChainRun steps = chain;
    Course way = course;
    boolean isIdle = waits && (at.isStopped() || isDismissed(at, node));
    if (node >= at.block.size() || !(isIdle || meant.includes(at, node, pull))) {
      FlowRun inner = child;
      if (inner != null && state == seen && at.isStopped()) {
        inner.wind();
      }
      return;
    }
    if (STATE.compareAndSet(this, seen, seen - BUSY + STOPPING)) {
      Fault call =
          steps == null ? new Fault(at, node, new InterruptedException()) : steps.current(at, node);
      abandon(seen, call.frame(), call.local());
      if (way != null) {
        way.stopped();
      }
      run.trace().abandoned(call.frame(), call.local());
      run.crew().replace(at, steps == null ? pull : steps.scope());
    }
  }

  /// Returns what this worker is busy with, null if it is not.
  @Nullable Fault busyWith() {
    long seen = state;
    ChainRun steps = chain;
    Fault at =
        steps == null
            ? new Fault(frame, local, new InterruptedException())
            : steps.current(frame, local);
    return (seen & PHASES) == BUSY && state == seen ? at : null;
  }

  /// Which calls are to be stopped.
  @FunctionalInterface
  interface Stop {
    /// Returns whether a call is meant.
    ///
    /// @param scope the scope whose elements are pulled, null if a node is called
    boolean includes(Frame frame, int local, @Nullable ScopeRun scope);
  }

  private static VarHandle stateHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Worker.class, "state", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
