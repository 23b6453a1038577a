package dev.espalier.runtime.run;

import dev.espalier.runtime.meter.CallClock;
import dev.espalier.runtime.plan.Block;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.policy.Course;
import dev.espalier.runtime.policy.Governor;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.time.EngineTime.Alarm;
import dev.espalier.runtime.trace.Strays;
import dev.espalier.runtime.trace.Surround;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
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
  private final Errand errand;
  private final boolean caller;
  private final @Nullable CallClock clock;
  private @Nullable Thread thread;
  private Frame frame;
  private int local;
  private int next = -1;
  private @Nullable ScopeRun pulling;
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
    return at.block.nodes().kind()[ready] == Nodes.SCOPE ? open(at, ready) : call(at, ready);
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
    run.trace().elementEnded(scope, at.index);
    return proceed(scope, at);
  }

  private boolean call(Frame at, int node) {
    Governor governor = at.block.nodes().governor(node);
    if (governor != null) {
      return govern(at, node, run.course(governor, at, node));
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

  /// Goes on with a governed node; returns whether this worker has more to do after it.
  private boolean govern(Frame at, int node, Course way) {
    while (true) {
      switch (way.next()) {
        case WAIT -> {
          if (!await(at, node, way)) {
            return !isAbandoned();
          }
        }
        case CALL -> {
          if (!attempt(at, node, way)) {
            return !isAbandoned();
          }
        }
        case DONE -> {
          completed(at, node, way.result());
          return true;
        }
        case FAIL -> {
          failed(at, node, way.failure());
          return true;
        }
      }
    }
  }

  /// Waits before a call; returns whether this worker goes on with the node. A wait can be stopped
  /// whatever the node may do to the world.
  private boolean await(Frame at, int node, Course way) {
    pause();
    waits = true;
    if (!enter(at, node, way)) {
      return false;
    }
    boolean interrupted = false;
    try {
      way.await();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (!finish()) {
      return false;
    }
    leave();
    if (interrupted && caller) {
      run.interrupted();
    } else if (interrupted) {
      way.failed(new InterruptedException("interrupted while it waited"));
    }
    return true;
  }

  /// Makes one call; returns whether this worker goes on with the node.
  private boolean attempt(Frame at, int node, Course way) {
    if (!enter(at, node, way)) {
      return false;
    }
    long limit = way.limit();
    long call = state;
    Alarm alarm = limit == Long.MAX_VALUE ? null : run.after(limit, () -> expire(call, way));
    Runnable returned = way.called();
    if (clock != null) {
      clock.begin();
    }
    Object value = null;
    Throwable error = null;
    try {
      value = Calls.call(this, at, node, way);
    } catch (Throwable t) {
      error = t;
    }
    if (clock != null) {
      clock.end();
    }
    if (alarm != null) {
      alarm.cancel();
    }
    returned.run();
    if (!finish()) {
      return false;
    }
    leave();
    return ended(way, value, error);
  }

  private boolean ended(Course way, @Nullable Object value, @Nullable Throwable error) {
    if (error == null) {
      way.returned(Objects.requireNonNull(value), value != Mark.SKIP);
    } else if (caller
        && (error instanceof InterruptedException || Thread.currentThread().isInterrupted())) {
      run.interrupted();
      way.stopped();
      return false;
    } else {
      way.failed(error);
    }
    return true;
  }

  private boolean enter(Frame at, int node, Course way) {
    course = way;
    if (begin(at, node, null)) {
      if (!way.isTold()) {
        run.trace().started(at, node);
      }
      return true;
    }
    leave();
    way.stopped();
    return false;
  }

  private void leave() {
    waits = false;
    course = null;
  }

  /// The call of a governed node has taken too long: it is left to itself, and another worker goes
  /// on with the node.
  private void expire(long seen, Course way) {
    if (STATE.compareAndSet(this, seen, seen - BUSY + STOPPING)) {
      Frame at = frame;
      int node = local;
      abandon(seen, at, node);
      way.expired();
      run.crew().takeOver(at, worker -> worker.govern(at, node, way));
    }
  }

  private void abandon(long seen, Frame at, int node) {
    FlowRun inner = child;
    Thread busy = Objects.requireNonNull(thread);
    boolean isCall = !waits;
    if (isCall) {
      stray = run.strays().add(run.trace().node(at, node), busy);
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
      run.strays().watch();
    }
  }

  private void completed(Frame at, int node, Object value) {
    if (value == Mark.SKIP) {
      run.trace().skipped(at, node);
      next = settling.absent(at, node);
      return;
    }
    int taken;
    try {
      taken = Taken.of(at, node, value);
    } catch (RuntimeException e) {
      failed(at, node, e);
      return;
    }
    at.values[node] = value;
    if (!Emitting.goesOn(at, node, value)) {
      run.trace().completed(at, node, taken);
    }
    if (clock != null && !at.block.nodes().is(node, Nodes.EMITS)) {
      clock.completed(at.block.nodes().number()[node]);
    }
    if (at.block.nodes().is(node, Nodes.EARLY) && Mark.delivers(value) && at.parent == null) {
      run.answer(new RunResult.Completed<>(value));
    }
    next = settling.completed(at, node, taken);
  }

  private void failed(Frame at, int node, Throwable error) {
    run.trace().failed(at, node, error);
    if (clock != null && at.block.nodes().kind()[node] != Nodes.SCOPE) {
      clock.failed(at.block.nodes().number()[node]);
    }
    if (caller
        && (error instanceof InterruptedException || Thread.currentThread().isInterrupted())) {
      run.interrupted();
    } else if (!at.isStopped() && !isDismissed(at, node)) {
      next = settling.failed(new Fault(at, node, error), node, at);
    }
  }

  private boolean open(Frame at, int node) {
    pause();
    if (!begin(at, node, null)) {
      return !isAbandoned();
    }
    Elements elements = null;
    Throwable error = null;
    try {
      Object source = Objects.requireNonNull(at.values[at.block.nodes().source()[node]]);
      Block inner = at.block.children()[at.block.nodes().child()[node]];
      elements = Elements.of(source, inner.buffer());
    } catch (Throwable t) {
      error = t;
    }
    if (!finish()) {
      return false;
    }
    if (elements == null) {
      failed(at, node, Objects.requireNonNull(error));
      return true;
    }
    ScopeRun scope = new ScopeRun(at, node, elements);
    at.values[node] = scope;
    VarHandle.fullFence(); // who dismisses it marks it first, and then looks whether it is open
    if (scope.region != null && isDismissed(at, node)) {
      scope.region.stop();
    }
    run.trace().scopeOpened(scope.definition, elements.size());
    Production production = elements.production();
    if (production != null && at.stay()) {
      run.crew().produce(at, scope.source(), production);
    }
    OutputSink sink = scope.sink();
    if (sink != null) {
      run.answerStream(sink);
    }
    return proceed(scope, null);
  }

  /// Takes turns in a scope until there is a frame to work in, or others do the rest.
  boolean proceed(ScopeRun scope, @Nullable Frame ended) {
    Frame done = ended;
    while (true) {
      switch (scope.turn(done)) {
        case LEAVE -> {
          return false;
        }
        case CLOSE -> {
          return close(scope);
        }
        case PULL -> {
          if (!pull(scope)) {
            return false;
          }
          if (frame.scope == scope) {
            return true;
          }
        }
      }
      done = null;
    }
  }

  /// Pulls an element and enters its frame, if there is one; returns whether this worker goes on.
  private boolean pull(ScopeRun scope) {
    pause();
    frame = scope.parent;
    Object element = null;
    Throwable error = null;
    if (begin(scope.parent, scope.local, scope)) {
      try {
        element = scope.elements.next();
      } catch (Throwable t) {
        error = t;
      }
      if (!finish()) {
        return false;
      }
    } else if (isAbandoned()) {
      return false;
    }
    if (element == null) {
      if (error != null) {
        pullFailed(scope, error);
      } else if (scope.elements.isPulled() && !scope.isStopped()) {
        run.trace().completed(scope.parent, scope.source(), -1);
      }
      scope.exhaust();
      return true;
    }
    Frame pulled = scope.pulled(element);
    run.trace().begun(pulled, scope);
    if (scope.needsHelp()) {
      run.crew().advance(scope);
    }
    return enter(pulled, settling.started(pulled, scope.starts, true, -1));
  }

  private void pullFailed(ScopeRun scope, Throwable error) {
    if (caller
        && (error instanceof InterruptedException || Thread.currentThread().isInterrupted())) {
      run.interrupted();
    } else if (!scope.isStopped()) {
      if (scope.elements.isPulled()) {
        run.trace().failed(scope.parent, scope.source(), error);
      }
      settling.pullFailed(scope, new Fault(scope.parent, scope.local, error));
    }
  }

  private boolean close(ScopeRun scope) {
    pause();
    Frame parent = scope.parent;
    boolean stopped = scope.isStopped();
    Throwable error = null;
    if (scope.elements.closes()) {
      if (stopped) {
        run.closeElsewhere(scope);
      } else if (begin(parent, scope.local, null)) {
        try {
          scope.closeElements();
        } catch (Throwable t) {
          error = t;
        }
        if (!finish()) {
          return false;
        }
      } else if (isAbandoned()) {
        return false;
      }
    }
    enter(parent, -1);
    if (error != null) {
      failed(parent, scope.local, error);
    } else if (!parent.isStopped()) {
      next = closed(scope, parent);
    }
    return true;
  }

  private int closed(ScopeRun scope, Frame parent) {
    if (scope.isStopped()) {
      Fault fault = Objects.requireNonNull(scope.region).fault();
      return fault == null ? -1 : settling.failed(fault, scope.local, parent);
    }
    Collected lists = scope.collected();
    parent.values[scope.local] = lists;
    run.trace().scopeClosed(scope, lists.elements());
    return settling.closed(parent, scope.local, lists, ScopeRun.partial(parent, scope.local));
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

  @Nullable CallClock clock() {
    return clock;
  }

  /// What follows may take long, and is no node's time.
  private void pause() {
    if (clock != null) {
      clock.pause();
    }
  }

  private static boolean isDismissed(Frame at, int node) {
    return at.block.nodes().is(node, Nodes.DISPENSABLE) && at.isDismissed(node);
  }

  /// Makes this worker idle again; returns false if it was abandoned meanwhile.
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
      abandon(seen, at, node);
      if (way != null) {
        way.stopped();
      }
      run.trace().abandoned(at, node);
      run.crew().replace(at, pull);
    }
  }

  /// Returns what this worker is busy with, null if it is not.
  @Nullable Fault busyWith() {
    long seen = state;
    Fault at = new Fault(frame, local, new InterruptedException());
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
