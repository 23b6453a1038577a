package dev.espalier.runtime.run;

import dev.espalier.runtime.element.Collected;
import dev.espalier.runtime.plan.Block;
import dev.espalier.runtime.plan.Block.Group;
import dev.espalier.runtime.plan.Broadcast;
import dev.espalier.runtime.plan.Edges;
import dev.espalier.runtime.plan.Nodes;
import java.util.ArrayDeque;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the frames of a scope begin, once it is known what the outer nodes have come to.
///
/// What outer nodes mean to a scope is the same for all its elements, so it is settled once, here,
/// for the scope and those nested in it; each frame then starts from a copy. A node that no element
/// can enable is skipped already here, and so is a port that would collect from it.
///
/// **Concurrency.** Filled by one thread before any frame exists, and never changed after.
final class Template {

  final Block block;
  final int[] pending;
  final int[] groups;
  private final @Nullable Template outer;
  private final boolean[] barred;
  private final Template[] children;
  private final ArrayDeque<Skip> open;

  private Template(Block block, @Nullable Template outer) {
    this.block = block;
    this.outer = outer;
    this.open = outer == null ? new ArrayDeque<>() : outer.open;
    this.barred = new boolean[block.slots().length];
    this.pending = block.pending().clone();
    this.groups = block.members().clone();
    this.children = new Template[block.children().length];
    for (int i = 0; i < children.length; i++) {
      children[i] = new Template(block.children()[i], this);
    }
  }

  private Template(Template origin, @Nullable Template outer) {
    this.block = origin.block;
    this.outer = outer;
    this.open = outer == null ? new ArrayDeque<>() : outer.open;
    this.barred = origin.barred.clone();
    this.pending = origin.pending.clone();
    this.groups = origin.groups.clone();
    this.children = new Template[origin.children.length];
    for (int i = 0; i < children.length; i++) {
      children[i] = new Template(origin.children[i], this);
    }
  }

  /// Returns what is known when a scope opens in a frame; null if nothing more than the plan says.
  static @Nullable Template of(Block block, @Nullable Template partial, Frame frame) {
    if (block.broadcasts().isEmpty()) {
      return partial;
    }
    Template template = partial == null ? new Template(block, null) : new Template(partial, null);
    for (Broadcast broadcast : block.broadcasts()) {
      template.settle(broadcast, frame);
    }
    return template;
  }

  /// Returns what is known already about a child scope.
  Template child(int position) {
    return children[position];
  }

  /// Returns the locals of a block that wait for nothing at the start of a frame.
  static int[] starts(@Nullable Template template, Block block) {
    if (template == null) {
      return block.starts();
    }
    return IntStream.range(0, template.pending.length)
        .filter(i -> template.pending[i] == 0 && block.nodes().kind()[i] > Nodes.INPUT)
        .toArray();
  }

  /// Returns whether no element can deliver to a slot.
  boolean isBarred(int slot) {
    return barred[slot];
  }

  private void settle(Broadcast broadcast, Frame frame) {
    Template before = frame.scope == null ? null : frame.scope.template;
    if (before == null || !before.hasTold(broadcast)) {
      deliver(broadcast, passes(broadcast, frame));
      for (Skip next = open.poll(); next != null; next = open.poll()) {
        next.template.spread(next.local);
      }
    }
  }

  /// Whether the source was skipped already when its frame began, and its targets told.
  private boolean hasTold(Broadcast broadcast) {
    int source = broadcast.source();
    int slot = broadcast.slot();
    return pending[source] == Frame.SKIPPED
        || (slot >= 0 && children[block.nodes().child()[source]].barred[slot]);
  }

  private void deliver(Broadcast broadcast, boolean passes) {
    Template target = this;
    for (int position : broadcast.path()) {
      target = target.children[position];
    }
    switch (broadcast.kind()) {
      case Broadcast.FILTER -> {
        if (!passes) {
          target.skip(broadcast.target());
        }
      }
      case Edges.GROUP ->
          target.group(broadcast.group(), broadcast.target(), broadcast.member(), passes);
      default -> target.required(broadcast.target(), passes);
    }
  }

  private static boolean passes(Broadcast broadcast, Frame frame) {
    Object value = frame.values[broadcast.source()];
    if (broadcast.kind() == Edges.ERROR) {
      return value instanceof Mark.Failed(Throwable error, boolean handled)
          && handled
          && frame.block.nodes().handler(broadcast.source(), error) == broadcast.error();
    }
    if (value == null || value instanceof Mark.Failed) {
      return false;
    }
    if (broadcast.slot() >= 0) {
      return value instanceof Collected lists && lists.list(broadcast.slot()) != null;
    }
    int taken = frame.taken(broadcast.source());
    return value == Mark.EMPTY
        ? broadcast.cases() != null && Edges.passes(broadcast.cases(), taken)
        : Edges.passes(broadcast.cases(), taken);
  }

  private void required(int local, boolean passes) {
    if (!passes) {
      skip(local);
    } else if (pending[local] > 0) {
      pending[local]--;
    }
  }

  private void group(int number, int local, int member, boolean passes) {
    Group group = block.groups()[number];
    if (groups[number] <= 0) {
      return;
    }
    if (passes) {
      groups[number] = -1 - member;
      required(local, true);
    } else if (--groups[number] == 0) {
      required(local, group.optional());
    }
  }

  private void skip(int local) {
    if (pending[local] >= 0) {
      pending[local] = Frame.SKIPPED;
      open.add(new Skip(this, local));
    }
  }

  private void spread(int local) {
    lose(local, -1);
    for (int slot = 0; slot < barred.length; slot++) {
      if (!barred[slot] && isOver(slot)) {
        barred[slot] = true;
        if (outer != null) {
          outer.lose(block.at(), slot);
        }
      }
    }
  }

  /// Tells the targets of a local that will not deliver, or of one list of a scope, unless it has
  /// been told before.
  private void lose(int local, int slot) {
    Edges edges = block.edges();
    for (int i = edges.start()[local]; i < edges.start()[local + 1]; i++) {
      if (concerns(local, edges.slot()[i], slot)) {
        lose(edges, i);
      }
    }
    for (Broadcast broadcast : block.feeds()[local]) {
      if (concerns(local, broadcast.slot(), slot)) {
        children[broadcast.child()].deliver(broadcast, false);
      }
    }
  }

  private boolean concerns(int local, int carried, int lost) {
    if (lost >= 0) {
      return carried == lost;
    }
    int child = block.nodes().child()[local];
    return carried < 0 || !children[child].barred[carried];
  }

  private boolean isOver(int slot) {
    for (int source : block.slots()[slot].sources()) {
      if (pending[source] != Frame.SKIPPED) {
        return false;
      }
    }
    return true;
  }

  private void lose(Edges edges, int edge) {
    int target = edges.target()[edge];
    switch (edges.kind()[edge]) {
      case Edges.SETTLE -> required(target, true);
      case Edges.GROUP -> group(edges.group()[edge], target, edges.member()[edge], false);
      default -> skip(target);
    }
  }

  /// A local that will not run, whose edges have yet to be told.
  private record Skip(Template template, int local) {}
}
