package dev.espalier.runtime.run;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.runtime.meter.CallClock;
import dev.espalier.runtime.plan.Arguments;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Chain;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.spi.FlowCode;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of a scope whose nodes form a [Chain]: one thread takes each element through all of
/// them, without a frame, a queue or a lock for it, as long as nobody watches single nodes.
///
/// **Invariants.** Whoever goes through elements has the scope's turn to pull until it is done, so
/// everything here belongs to one thread at a time. An element that fails gets a [Frame] after all,
/// and what follows from its failure is settled there as for any other.
///
/// **Concurrency.** The worker is busy in one stretch, with the source and the nodes, as far as
/// nodes have no effect; a stop finds it so, and `step` says where. It looks for stops before each
/// call, and learns whether it was abandoned at the end of the stretch. A node with an effect is
/// called in a stretch of its own, as it must not be interrupted with the others. What the taker of
/// answers does lies between stretches.
///
/// **Failure.** What ends the way through the elements unwinds the code of their source, which may
/// not swallow it: every further element is met by the same end.
final class ChainRun {

  private static final int CHUNK = 1024;
  private static final int SOURCE = 0;

  private final ScopeRun scope;
  private final Chain chain;
  private final Frame probe;
  private final FlowCode code;
  private final int[] numbers;
  private final boolean[] effect;
  private final boolean[] nothing;
  private final Object[][] templates;
  private final int[][] ports;
  private final Object[][] rows;
  private final boolean outcomes;
  private int gathered;
  private int step;
  private @Nullable Worker worker;
  private @Nullable CallClock clock;
  private @Nullable Consumer<? super Object> taker;
  private @Nullable Object[] values = {};
  private @Nullable End end;
  private @Nullable Throwable error;
  private boolean thrown;
  private boolean answered;

  /// How the way through the elements ended.
  enum End {
    /// There are no more elements.
    EXHAUSTED,
    /// The next element cannot be had.
    BROKEN,
    /// An answer was taken, and more may follow.
    ANSWERED,
    /// The scope was stopped.
    STOPPED,
    /// The worker was abandoned: what becomes of the scope is no longer its business.
    ABANDONED
  }

  private ChainRun(ScopeRun scope, Chain chain) {
    this.scope = scope;
    this.chain = chain;
    this.probe = new Frame(scope, 0);
    this.code = probe.run.plan().code();
    int[] locals = chain.locals();
    Nodes nodes = scope.block.nodes();
    this.numbers = new int[locals.length];
    this.effect = new boolean[locals.length];
    this.nothing = new boolean[locals.length];
    this.templates = new Object[locals.length][];
    this.ports = new int[locals.length][];
    this.rows = new Object[chain.taps().length][CHUNK];
    this.outcomes = scope.block.mode() == ErrorMode.COLLECT;
    for (int i = 0; i < locals.length; i++) {
      numbers[i] = nodes.number()[locals[i]];
      effect[i] = !nodes.is(locals[i], Nodes.INTERRUPTIBLE);
      nothing[i] = nodes.is(locals[i], Nodes.VOID);
      prepare(i, locals[i]);
    }
  }

  /// Returns the run of a scope through its chain; null if it has none, if somebody wants to see
  /// each node, if nodes are skipped for all elements, or if answers are not made by their taker.
  static @Nullable ChainRun of(ScopeRun scope) {
    Chain chain = scope.block.chain();
    if (chain == null || scope.parent.run.trace().isWatched() || !scope.isWhole()) {
      return null;
    }
    boolean answers = scope.block.outputs().length > 0;
    if (answers && (scope.parent.scope != null || !scope.parent.run.usesCallers())) {
      return null;
    }
    return new ChainRun(scope, chain);
  }

  /// Puts together what is the same for all elements: outer values, constants, the context.
  private void prepare(int at, int local) {
    Arguments arguments = Objects.requireNonNull(scope.block.nodes().arguments()[local]);
    @Nullable Object[] template = arguments.template().clone();
    @Nullable Origin[] sources = arguments.source();
    ports[at] = new int[sources.length];
    for (int port = 0; port < sources.length; port++) {
      Origin source = Objects.requireNonNull(sources[port]);
      ports[at][port] = source.depth() == 0 ? source.local() : -1;
      if (source.depth() > 0) {
        template[port] = probe.value(source);
      }
    }
    template[template.length - 1] = Calls.context(probe, local);
    templates[at] = filled(template);
  }

  @SuppressWarnings("NullAway") // the ports that are still empty are filled before each call
  private static Object[] filled(@Nullable Object[] in) {
    return in;
  }

  ScopeRun scope() {
    return scope;
  }

  /// Returns what a busy worker is at work on, given where it said that it is.
  Fault current(Frame at, int local) {
    int seen = step;
    boolean isInNode = at != probe && seen != SOURCE;
    return new Fault(isInNode ? probe : at, isInNode ? seen : local, new InterruptedException());
  }

  /// Takes all elements that are left through the nodes.
  ///
  /// @param to takes the answers, null if none lie in the scope
  End all(Worker by, @Nullable Consumer<? super Object> to) {
    return go(by, to, false);
  }

  /// Takes elements through the nodes until there is an answer.
  End one(Worker by, Consumer<? super Object> to) {
    return go(by, to, true);
  }

  private End go(Worker by, @Nullable Consumer<? super Object> to, boolean one) {
    worker = by;
    taker = to;
    clock = by.clock();
    end = null;
    answered = false;
    thrown = false;
    by.pause();
    by.through(this);
    step = SOURCE;
    if (resume()) {
      try {
        if (one) {
          next();
        } else {
          scope.elements.drain(this::element);
        }
      } catch (Throwable t) {
        broken(t);
      }
      finish(one);
    }
    by.through(null);
    taker = null;
    return Objects.requireNonNull(end);
  }

  private void next() throws Throwable {
    while (!answered) {
      Object element = scope.elements.next();
      if (element == null) {
        return;
      }
      element(element);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very one that the taker threw
  private void broken(Throwable t) {
    if (thrown) {
      commit();
      by().through(null);
      throw rethrown(t);
    }
    if (end == null) {
      end = End.BROKEN;
      error = t;
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException rethrown(Throwable t) throws T {
    throw (T) t;
  }

  private void finish(boolean one) {
    if (end != End.ABANDONED && by().isBusy() && !by().finish()) {
      end = End.ABANDONED;
    }
    if (end != End.ABANDONED) {
      commit();
    }
    if (end == null) {
      end = one && answered ? End.ANSWERED : End.EXHAUSTED;
    }
  }

  /// Returns why the next element cannot be had.
  Throwable error() {
    return Objects.requireNonNull(error);
  }

  /// Begins a stretch of being busy.
  private boolean resume() {
    if (by().begin(scope.parent, scope.local, scope)) {
      return true;
    }
    end = by().isAbandoned() ? End.ABANDONED : End.STOPPED;
    return false;
  }

  /// Ends it; ends the way, too, if the worker was abandoned meanwhile.
  private void suspend() {
    if (!by().finish()) {
      throw over(End.ABANDONED);
    }
  }

  private Worker by() {
    return Objects.requireNonNull(worker);
  }

  private Unwinding over(End how) {
    end = how;
    return new Unwinding();
  }

  private void element(Object element) {
    if (end != null || thrown) {
      throw new Unwinding(); // the source has swallowed the first one
    }
    if (scope.meter != null) {
      scope.meter.begun();
    }
    Object value;
    try {
      value = chain.linear() ? straight(element) : through(element);
    } catch (Unwinding e) {
      throw e;
    } catch (Throwable t) {
      failed(element, t);
      return;
    }
    step = SOURCE;
    keep(value);
    probe.index++;
    if (scope.meter != null) {
      scope.meter.ended();
    }
    Consumer<? super Object> to = taker;
    if (to != null) {
      hand(to, chain.linear() ? value : Objects.requireNonNull(values[scope.block.outputs()[0]]));
    }
  }

  /// Takes an element through nodes of which each needs only what the one before gave.
  private Object straight(Object element) throws Throwable {
    Object value = element;
    for (int i = 0; i < numbers.length; i++) {
      Object[] template = templates[i];
      Object[] in;
      if (template.length == 2) {
        in = new Object[] {value, template[1]};
      } else {
        in = template.clone();
        for (int port = 0; port < ports[i].length; port++) {
          in[port] = ports[i][port] < 0 ? in[port] : value;
        }
      }
      value = call(i, in);
    }
    return value;
  }

  private Object through(Object element) throws Throwable {
    @Nullable Object[] all = new Object[scope.block.size()];
    all[0] = element;
    values = all;
    Object value = element;
    for (int i = 0; i < numbers.length; i++) {
      Object[] in = templates[i].clone();
      for (int port = 0; port < ports[i].length; port++) {
        in[port] = ports[i][port] < 0 ? in[port] : Objects.requireNonNull(all[ports[i][port]]);
      }
      value = call(i, in);
      all[chain.locals()[i]] = value;
    }
    return value;
  }

  private Object call(int at, Object[] in) throws Throwable {
    step = chain.locals()[at];
    by().refresh();
    if (scope.isStopped()) {
      throw over(End.STOPPED);
    }
    return effect[at] ? apart(at, in) : timed(at, in);
  }

  private Object timed(int at, Object[] in) throws Throwable {
    CallClock timing = clock;
    if (timing == null) {
      Object value = code.call(numbers[at], in);
      return value == null || nothing[at] ? none(at) : value;
    }
    timing.begin();
    Object value;
    try {
      value = code.call(numbers[at], in);
      value = value == null || nothing[at] ? none(at) : value;
    } finally {
      timing.end();
    }
    timing.completed(numbers[at]);
    return value;
  }

  /// Calls a node that has an effect, in a stretch of its own.
  private Object apart(int at, Object[] in) throws Throwable {
    suspend();
    if (!by().begin(probe, step, null)) {
      throw over(by().isAbandoned() ? End.ABANDONED : End.STOPPED);
    }
    Object value = timed(at, in);
    suspend();
    if (!resume()) {
      throw new Unwinding();
    }
    return value;
  }

  private Object none(int at) {
    if (nothing[at]) {
      return Mark.DONE;
    }
    throw new NullPointerException("the node returned null");
  }

  private void keep(Object value) {
    int[] taps = chain.taps();
    for (int row = 0; row < taps.length; row++) {
      Object kept = chain.linear() ? value : Objects.requireNonNull(values[taps[row]]);
      rows[row][gathered] = outcomes ? new Outcome.Success<>(kept) : kept;
    }
    if (++gathered == CHUNK) {
      commit();
    }
  }

  private void commit() {
    scope.gather(rows, gathered);
    gathered = 0;
  }

  private void hand(Consumer<? super Object> to, Object answer) {
    answered = true;
    suspend();
    try {
      to.accept(answer);
    } catch (Throwable t) {
      thrown = true;
      throw t;
    }
    if (!resume()) {
      throw new Unwinding();
    }
  }

  /// Settles the failure of the node at `step`, in a frame of the element's own.
  private void failed(Object element, Throwable error) {
    suspend();
    commit();
    Frame frame = scope.failing(element);
    if (!chain.linear()) {
      System.arraycopy(values, 0, frame.values, 0, values.length);
    }
    by().failed(frame, step, error);
    scope.failed(frame);
    probe.index++;
    step = SOURCE;
    by().goOn(-1);
    if (scope.isStopped()) {
      throw over(End.STOPPED);
    }
    if (!resume()) {
      throw new Unwinding();
    }
  }

  /// Leaves the code of the source.
  @SuppressWarnings("serial") // never leaves the thread
  private static final class Unwinding extends RuntimeException {

    Unwinding() {
      super("the elements are not taken any more", null, false, false);
    }
  }
}
