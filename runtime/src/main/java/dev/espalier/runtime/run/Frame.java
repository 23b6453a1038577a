package dev.espalier.runtime.run;

import dev.espalier.ir.flow.Node;
import dev.espalier.runtime.element.Collected;
import dev.espalier.runtime.plan.Block;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.plan.Staged;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The state of one block in a run: of the nodes outside of scopes, or of one element of a scope.
///
/// **Invariants.** `pending[n]` counts what local `n` still waits for; whoever brings it to zero
/// has the node run, and whoever replaces a positive count by [#SKIPPED] has it skipped, so each
/// happens at most once. A value is written before the counts that its edges lower. `groups[g]` is
/// the number of edges that may still deliver, or, below zero, `-1 - member` of the one that did. A
/// node becomes ready once, so the stack of ready nodes, linked through `link`, knows no ABA.
///
/// **Concurrency.** `active` counts the workers in the frame; only they push, and each goes on
/// until it finds the stack empty, so the frame has ended when the last one leaves. A worker that
/// is about to call a node while others are ready calls for help: `searching` says that a helper
/// was sent for and has not looked yet. A helper clears it *before* it looks, so nothing is pushed
/// unseen. Helpers that come when the frame has ended go home: they are never waited for.
///
/// **Failure.** A stopped run leaves frames as they are; workers still leave, so the end is seen.
///
/// **References.** Treiber's stack; the spinning-thread rule of the Go scheduler.
final class Frame {

  /// The pending count of a node that will not run.
  static final int SKIPPED = Integer.MIN_VALUE / 2;

  private static final int NONE = -1;
  private static final int[] NO_LINKS = {};
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle READY = handle("ready", int.class);
  private static final VarHandle ACTIVE = handle("active", int.class);
  private static final VarHandle SEARCHING = handle("searching", boolean.class);

  final FlowRun run;
  final Block block;
  final @Nullable Frame parent;
  final @Nullable ScopeRun scope;

  /// Which element it is, from 0; moves on only in the frame that stands for a chain's elements.
  long index;

  final @Nullable Region region;
  final @Nullable Object[] values;

  /// The stage that it is in, and the one in which it has a place: not the same for an element that
  /// fails in front of a stage. Both belong to who has it, be that a worker or its scope.
  int stage;

  int place;
  private final int[] pending;
  private final int[] groups;
  private final int[] link;

  @SuppressWarnings("FieldMayBeFinal")
  private volatile int ready = NONE;

  @SuppressWarnings("FieldMayBeFinal")
  private volatile int active = 1;

  private volatile boolean searching;

  private @Nullable List<Fault> faults;

  /// Creates the frame of the nodes outside of scopes, with one worker in it.
  Frame(FlowRun run, Block block) {
    this.run = run;
    this.block = block;
    this.parent = null;
    this.scope = null;
    this.index = 0;
    this.region = null;
    this.values = new Object[block.size()];
    this.pending = block.pending().clone();
    this.groups = block.members().length == 0 ? NO_LINKS : block.members().clone();
    this.link = block.forks() ? new int[block.size()] : NO_LINKS;
  }

  /// Creates the frame of an element, with one worker in it.
  Frame(ScopeRun scope, long index) {
    Template template = scope.template;
    this.run = scope.parent.run;
    this.block = scope.block;
    this.parent = scope.parent;
    this.scope = scope;
    this.index = index;
    this.region = scope.region;
    this.values = new Object[block.size()];
    this.pending = (template == null ? block.pending() : template.pending).clone();
    int[] open = template == null ? block.members() : template.groups;
    this.groups = open.length == 0 ? NO_LINKS : open.clone();
    this.link = block.forks() ? new int[block.size()] : NO_LINKS;
  }

  /// Takes note that one thing a node waits for has come; returns whether it was the last.
  boolean arrive(int local) {
    return (int) INTS.getAndAdd(pending, local, -1) == 1;
  }

  /// Marks a node as one that will not run; returns whether this call did.
  boolean skip(int local) {
    return (int) INTS.getAndSet(pending, local, SKIPPED) > 0;
  }

  /// Marks a node as one whose result is of no use, even if it is ready or runs.
  void dismiss(int local) {
    INTS.setVolatile(pending, local, SKIPPED);
  }

  boolean isDismissed(int local) {
    return (int) INTS.getVolatile(pending, local) <= SKIPPED / 2;
  }

  /// Takes note that a member of a group delivers; returns whether it is the first.
  boolean win(int group, int member) {
    for (int open = (int) INTS.getVolatile(groups, group); open > 0; ) {
      int seen = (int) INTS.compareAndExchange(groups, group, open, -1 - member);
      if (seen == open) {
        return true;
      }
      open = seen;
    }
    return false;
  }

  /// Takes note that a member of a group will not deliver; returns whether none will.
  boolean lose(int group) {
    for (int open = (int) INTS.getVolatile(groups, group); open > 0; ) {
      int seen = (int) INTS.compareAndExchange(groups, group, open, open - 1);
      if (seen == open) {
        return open == 1;
      }
      open = seen;
    }
    return false;
  }

  /// Returns which member of a group delivered, -1 if none did.
  int winner(int group) {
    int state = (int) INTS.getVolatile(groups, group);
    return state < 0 ? -1 - state : -1;
  }

  /// Links a ready node before others that are not yet pushed; returns the new head.
  int chain(int local, int head) {
    link[local] = head;
    return local;
  }

  /// Pushes a chain of ready nodes.
  void push(int head, int tail) {
    int seen;
    do {
      seen = ready;
      link[tail] = seen;
    } while (!READY.compareAndSet(this, seen, head));
  }

  /// Takes a ready node, -1 if there is none.
  int pop() {
    while (true) {
      int seen = ready;
      if (seen == NONE || READY.compareAndSet(this, seen, link[seen])) {
        return seen;
      }
    }
  }

  /// Returns whether a helper should be sent for; then the caller sends one.
  boolean needsHelp() {
    return ready != NONE && !searching && SEARCHING.compareAndSet(this, false, true);
  }

  /// Called by a helper before it looks for work; returns whether it may stay.
  boolean join() {
    searching = false;
    return stay();
  }

  /// Adds a worker, unless the frame has ended.
  boolean stay() {
    for (int seen = active; seen > 0; seen = active) {
      if (ACTIVE.compareAndSet(this, seen, seen + 1)) {
        return true;
      }
    }
    return false;
  }

  /// Removes a worker that found nothing to do; returns whether the frame has ended.
  boolean leave() {
    return (int) ACTIVE.getAndAdd(this, -1) == 1;
  }

  /// Returns whether it has more to do behind the stage that it is in.
  boolean goesOn() {
    Staged staged = block.staged();
    if (staged == null || isStopped()) {
      return false;
    }
    for (int local = 0; local < pending.length; local++) {
      if (staged.of()[local] > stage && (int) INTS.getVolatile(pending, local) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Goes on after it had ended as far as it could, with one worker in it.
  void resume(int in) {
    stage = in;
    active = 1;
  }

  boolean isStopped() {
    return run.isStopped() || (region != null && region.isStopped());
  }

  /// Returns the value, or mark, of a local of this frame or an outer one.
  @Nullable Object value(Block.Origin origin) {
    Frame at = this;
    for (int i = 0; i < origin.depth(); i++) {
      at = Objects.requireNonNull(at.parent);
    }
    Object value = at.values[origin.local()];
    return origin.slot() >= 0 && value instanceof Collected lists
        ? lists.list(origin.slot())
        : value;
  }

  /// Returns the position of the case that a completed node took; -1 if the node does not branch.
  int taken(int local) {
    return taken(local, values[local]);
  }

  /// Returns the position of a value's case; -1 if the node does not branch.
  int taken(int local, @Nullable Object value) {
    Nodes nodes = block.nodes();
    if (nodes.is(local, Nodes.OPTIONAL)) {
      return value == Mark.EMPTY ? 1 : 0;
    }
    if (value == null || !nodes.is(local, Nodes.BRANCH)) {
      return -1;
    }
    int taken = run.plan().code().caseOf(nodes.number()[local], value);
    if (taken < 0 || taken >= nodes.cases()[local]) {
      throw new IllegalStateException("the result is none of the node's cases: " + taken);
    }
    return taken;
  }

  /// Returns the name of a case by its position.
  String caseName(int local, int taken, Node node) {
    if (block.nodes().is(local, Nodes.OPTIONAL)) {
      return taken == 0 ? "present" : "empty";
    }
    return Objects.requireNonNull(node.output()).cases().get(taken).name();
  }

  /// Keeps a failure that is handed on to collecting ports.
  synchronized void collect(Fault fault) {
    if (faults == null) {
      faults = new ArrayList<>();
    }
    faults.add(fault);
  }

  /// Returns the failures to be handed on, once the frame has ended.
  synchronized List<Fault> collectedFaults() {
    return faults == null ? List.of() : faults;
  }

  private static VarHandle handle(String field, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Frame.class, field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
