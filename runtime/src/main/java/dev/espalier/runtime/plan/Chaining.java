package dev.espalier.runtime.plan;

import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Draft.Link;
import dev.espalier.runtime.plan.Draft.Local;
import org.jspecify.annotations.Nullable;

/// Finds the scopes whose nodes form a [Chain].
///
/// Elements must be worked on one at a time, and no two nodes of an element at the same time: then
/// a single thread that goes from node to node does what any number of them would. Whatever decides
/// between nodes, governs their calls or takes what they make elsewhere needs a frame.
final class Chaining {

  private static final int PLAIN = Nodes.VOID | Nodes.INTERRUPTIBLE | Nodes.COLLECTED;

  private final Draft draft;
  private final int[] open;

  private Chaining(Draft draft) {
    this.draft = draft;
    this.open = new int[draft.locals.size()];
  }

  /// Returns the chain that the nodes of a scope form, null if they form none.
  static @Nullable Chain of(Draft draft) {
    Scope scope = draft.scope;
    if (scope == null
        || scope.concurrency() != 1
        || !draft.children.isEmpty()
        || !draft.groups.isEmpty()
        || !draft.gathers.isEmpty()
        || draft.opener != null
        || draft.outputs.size() > 1) {
      return null;
    }
    Chaining chaining = new Chaining(draft);
    int[] locals = chaining.isPlain() ? chaining.order() : new int[0];
    return locals.length == 0 ? null : chaining.chain(locals);
  }

  private boolean isPlain() {
    for (int i = 0; i < draft.locals.size(); i++) {
      Local local = draft.locals.get(i);
      if (i > 0 && !isPlain(local)) {
        return false;
      }
      for (Link link : local.links) {
        if (link.kind() != Edges.REQUIRED || link.cases() != null || link.error() != null) {
          return false;
        }
        open[link.target()]++;
      }
    }
    return draft.broadcasts.stream().allMatch(each -> each.kind() == Edges.REQUIRED)
        && draft.slots.stream()
            .allMatch(taps -> taps.size() == 1 && taps.getFirst().cases() == null);
  }

  private static boolean isPlain(Local local) {
    return local.kind == Nodes.CALL
        && local.node != null
        && local.node.work() instanceof Work.Java
        && local.governor == null
        && local.handlers.isEmpty()
        && !local.filtered
        && (local.flags & ~PLAIN) == 0
        && local.arguments != null;
  }

  /// Returns the only order in which the nodes can run, empty if there are several.
  private int[] order() {
    int[] locals = new int[open.length - 1];
    int at = 0;
    for (int i = 0; i < locals.length; i++) {
      int next = -1;
      for (Link link : draft.locals.get(at).links) {
        if (--open[link.target()] == 0) {
          if (next >= 0) {
            return new int[0];
          }
          next = link.target();
        }
      }
      if (next < 0) {
        return new int[0];
      }
      locals[i] = next;
      at = next;
    }
    return locals;
  }

  private Chain chain(int[] locals) {
    int[] taps = draft.slots.stream().mapToInt(each -> each.getFirst().local()).toArray();
    int last = locals[locals.length - 1];
    boolean linear = draft.outputs.stream().allMatch(each -> each == last);
    for (int tap : taps) {
      linear &= tap == last;
    }
    int before = 0;
    for (int local : locals) {
      linear &= takesOnly(before, local);
      before = local;
    }
    return new Chain(locals, linear, taps);
  }

  private boolean takesOnly(int before, int local) {
    Arguments arguments = draft.locals.get(local).arguments;
    if (arguments == null) {
      return true;
    }
    int inner = 0;
    for (Origin source : arguments.source()) {
      if (source != null && source.depth() == 0) {
        inner++;
        if (source.local() != before) {
          return false;
        }
      }
    }
    return inner <= 1;
  }
}
