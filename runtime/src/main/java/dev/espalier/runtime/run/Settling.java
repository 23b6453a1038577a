package dev.espalier.runtime.run;

import dev.espalier.ErrorMode;
import dev.espalier.runtime.element.Collected;
import dev.espalier.runtime.plan.Block.Group;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Edges;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.plan.Staged;
import dev.espalier.runtime.result.RaceLostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the targets of a node's edges how it ended. Of the nodes that become ready, one is kept
/// for the worker itself and the others are pushed for whoever comes.
///
/// Skips spread through a stack of their own, so that no graph is too deep.
///
/// **Concurrency.** One object a worker; what it does to the frame is safe for several workers.
final class Settling {

  private static final int NONE = -1;

  private final FlowRun run;
  private int next;
  private int head;
  private int tail;
  private int[] skipped = new int[8];
  private int depth;
  private @Nullable ArrayDeque<Integer> lost;

  Settling(FlowRun run) {
    this.run = run;
  }

  /// Starts a frame, whose local 0, if given, is there already; returns a ready node or -1.
  int started(Frame frame, int[] starts, boolean first, int taken) {
    begin();
    for (int local : starts) {
      ready(frame, local);
    }
    if (first) {
      pass(frame, 0, taken);
    }
    return end(frame);
  }

  /// A node has completed, and its value is in the frame; returns a ready node or -1.
  int completed(Frame frame, int local, int taken) {
    begin();
    pass(frame, local, taken);
    return end(frame);
  }

  /// A node has ended without a value by its own doing; returns a ready node or -1.
  int absent(Frame frame, int local) {
    begin();
    lose(frame, local);
    return end(frame);
  }

  /// A scope has been opened, and so are those over windows of its elements, by whoever comes to
  /// help.
  void opened(Frame frame, int local, @Nullable Template template) {
    begin();
    Template partial = ScopeRun.partial(frame, local);
    Edges edges = frame.block.edges();
    for (int i = edges.start()[local]; i < edges.start()[local + 1]; i++) {
      int slot = edges.slot()[i];
      boolean isTold = partial != null && slot >= 0 && partial.isBarred(slot);
      if (edges.kind()[i] == Edges.OPENS && !isTold) {
        deliver(frame, edges, i, template == null || !template.isBarred(slot));
      }
    }
    int first = end(frame);
    if (first >= 0) {
      frame.push(frame.chain(first, NONE), first);
    }
  }

  /// A scope has been closed, and what it collected is in the frame; returns a ready node or -1.
  int closed(Frame frame, int local, Collected lists, @Nullable Template partial) {
    begin();
    Edges edges = frame.block.edges();
    for (int i = edges.start()[local]; i < edges.start()[local + 1]; i++) {
      int slot = edges.slot()[i];
      boolean isTold = slot >= 0 && partial != null && partial.isBarred(slot);
      if (edges.kind()[i] != Edges.OPENS && !isTold) {
        deliver(frame, edges, i, slot < 0 || lists.list(slot) != null);
      }
    }
    return end(frame);
  }

  /// A node has failed; returns a ready node or -1.
  int failed(Fault fault, int local, Frame frame) {
    begin();
    fail(fault, local, frame);
    return end(frame);
  }

  /// An element enters a stage; returns a ready node or -1.
  int entered(Frame frame, int[] locals) {
    begin();
    for (int local : locals) {
      arrive(frame, local);
    }
    return end(frame);
  }

  /// An element was lost in front of a stage; returns -1.
  int dropped(Frame frame, Staged staged, int stage) {
    begin();
    for (int local = 0; local < staged.of().length; local++) {
      if (staged.of()[local] >= stage) {
        skip(frame, local);
      }
    }
    return end(frame);
  }

  /// An element found no room in front of a stage: the nodes behind the buffer fail; returns a
  /// ready node or -1.
  int refused(Frame frame, Staged staged, int stage, Throwable error) {
    begin();
    for (int local : staged.locals()[stage]) {
      if (!staged.behind().get(local)) {
        arrive(frame, local);
      }
    }
    for (int local : staged.locals()[stage]) {
      if (staged.behind().get(local) && frame.skip(local)) {
        run.trace().failed(frame, local, error);
        fail(new Fault(frame, local, error), local, frame);
      }
    }
    return end(frame);
  }

  private void begin() {
    next = NONE;
    head = NONE;
    tail = NONE;
  }

  private int end(Frame frame) {
    do {
      while (depth > 0) {
        lose(frame, skipped[--depth]);
      }
    } while (raceLost(frame));
    if (head != NONE) {
      frame.push(head, tail);
    }
    return next;
  }

  private void pass(Frame frame, int local, int taken) {
    Edges edges = frame.block.edges();
    long[] @Nullable [] cases = edges.cases();
    for (int i = edges.start()[local]; i < edges.start()[local + 1]; i++) {
      deliver(frame, edges, i, Edges.passes(cases[i], taken));
    }
  }

  private void lose(Frame frame, int local) {
    Edges edges = frame.block.edges();
    for (int i = edges.start()[local]; i < edges.start()[local + 1]; i++) {
      if (edges.slot()[i] < 0 || !isBarred(frame, local, edges.slot()[i])) {
        deliver(frame, edges, i, false);
      }
    }
  }

  /// Whether the frame began with the targets of a scope's list having been told.
  private static boolean isBarred(Frame frame, int local, int slot) {
    Template partial = ScopeRun.partial(frame, local);
    return partial != null && partial.isBarred(slot);
  }

  private void deliver(Frame frame, Edges edges, int edge, boolean passes) {
    int target = edges.target()[edge];
    switch (edges.kind()[edge]) {
      case Edges.REQUIRED, Edges.OPENS -> {
        if (passes) {
          arrive(frame, target);
        } else {
          skip(frame, target);
        }
      }
      case Edges.SETTLE -> arrive(frame, target);
      case Edges.GROUP -> group(frame, edges.group()[edge], edges.member()[edge], passes);
      default -> skip(frame, target);
    }
  }

  private void group(Frame frame, int number, int member, boolean passes) {
    Group group = frame.block.groups()[number];
    if (passes) {
      if (frame.win(number, member)) {
        arrive(frame, group.target());
        run.dismiss(frame, group.losers());
      }
    } else if (frame.lose(number)) {
      if (group.optional()) {
        arrive(frame, group.target());
      } else if (group.race() && causes(frame, group).findAny().isPresent()) {
        if (frame.block.lone()[group.target()] || frame.skip(group.target())) {
          lost().add(number);
        }
      } else {
        skip(frame, group.target());
      }
    }
  }

  private void arrive(Frame frame, int local) {
    if (frame.block.lone()[local] || frame.arrive(local)) {
      ready(frame, local);
    }
  }

  private void ready(Frame frame, int local) {
    if (next == NONE) {
      next = local;
      return;
    }
    head = frame.chain(local, head);
    if (tail == NONE) {
      tail = local;
    }
  }

  private void skip(Frame frame, int local) {
    if (frame.block.lone()[local] || frame.skip(local)) {
      if (depth == skipped.length) {
        skipped = Arrays.copyOf(skipped, depth * 2);
      }
      skipped[depth++] = local;
      run.trace().skipped(frame, local);
    }
  }

  private void fail(Fault fault, int local, Frame frame) {
    Nodes nodes = frame.block.nodes();
    Class<?> best = nodes.handler(local, fault.error());
    frame.values[local] = new Mark.Failed(fault.error(), best != null);
    ErrorMode mode = frame.block.mode();
    if (best != null) {
      handle(frame, local, best);
    } else if (nodes.is(local, Nodes.RACER) || mode == ErrorMode.SKIP) {
      lose(frame, local);
    } else if (mode == ErrorMode.COLLECT && nodes.is(local, Nodes.COLLECTED)) {
      frame.collect(new Fault(frame, local, fault.error()));
      lose(frame, local);
    } else {
      escalate(fault, frame);
    }
  }

  private void handle(Frame frame, int local, Class<?> best) {
    Edges edges = frame.block.edges();
    for (int i = edges.start()[local]; i < edges.start()[local + 1]; i++) {
      if (edges.kind()[i] == Edges.ERROR && edges.error()[i] == best) {
        arrive(frame, edges.target()[i]);
      } else {
        deliver(frame, edges, i, false);
      }
    }
  }

  /// The elements of a scope cannot be had.
  void pullFailed(ScopeRun scope, Fault fault) {
    if (scope.region != null && scope.parent.block.mode() != ErrorMode.FAIL) {
      run.stop(scope.region, fault);
    } else {
      escalate(fault, scope.parent);
    }
  }

  /// Stops what a failure reaches: the run of a scope whose surroundings put up with it, else all.
  private void escalate(Fault fault, Frame frame) {
    for (@Nullable Frame at = frame; at != null && at.parent != null; at = at.parent) {
      if (at.parent.block.mode() != ErrorMode.FAIL && at.region != null) {
        run.stop(at.region, fault);
        return;
      }
    }
    run.fail(fault);
  }

  private ArrayDeque<Integer> lost() {
    if (lost == null) {
      lost = new ArrayDeque<>();
    }
    return lost;
  }

  private boolean raceLost(Frame frame) {
    Integer number = lost == null ? null : lost.poll();
    if (number == null) {
      return false;
    }
    Group group = frame.block.groups()[number];
    List<Throwable> causes = causes(frame, group).toList();
    RaceLostException error = new RaceLostException(causes);
    run.trace().failed(frame, group.target(), error);
    fail(new Fault(frame, group.target(), error), group.target(), frame);
    return true;
  }

  private static Stream<Throwable> causes(Frame frame, Group group) {
    return Arrays.stream(group.members())
        .map((Origin member) -> frame.value(member))
        .filter(value -> value instanceof Mark.Failed failed && !failed.handled())
        .map(value -> ((Mark.Failed) Objects.requireNonNull(value)).error());
  }
}
