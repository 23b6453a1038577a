package dev.espalier.runtime.plan;

import dev.espalier.ErrorMode;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.runtime.plan.Block.Gather;
import dev.espalier.runtime.plan.Block.Group;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Block.Slot;
import dev.espalier.runtime.plan.Draft.GroupDraft;
import dev.espalier.runtime.plan.Draft.Link;
import dev.espalier.runtime.plan.Draft.Local;
import dev.espalier.runtime.policy.Governor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes blocks of drafts, with what follows from their edges.
final class Freezing {

  private final Flow flow;
  private final Function<Node, @Nullable Object[]> constants;

  Freezing(Flow flow, Function<Node, @Nullable Object[]> constants) {
    this.flow = flow;
    this.constants = constants;
  }

  Block freeze(Draft draft) {
    refuseCycles(draft);
    Usefulness.mark(draft);
    Block[] children = draft.children.stream().map(this::freeze).toArray(Block[]::new);
    int size = draft.locals.size();
    Staged staged = Staging.of(flow, draft);
    int[] pending = pending(draft, staged);
    boolean[] lone = new boolean[size];
    int waiting = 0;
    boolean opens = false;
    for (int i = 0; i < size; i++) {
      Local local = draft.locals.get(i);
      boolean isOpened = local.child != null && local.child.opener != null;
      lone[i] = pending[i] == 1 && !isOpened && isLone(local, i, staged);
      opens |= isOpened;
      waiting = Math.max(waiting, local.links.size());
    }
    int[] starts = starts(draft);
    return new Block(
        draft.scope,
        draft.localInParent,
        nodes(draft),
        edges(draft),
        pending,
        lone,
        draft.groups.stream().map(Freezing::group).toArray(Group[]::new),
        draft.groups.stream().mapToInt(group -> group.members.size()).toArray(),
        starts,
        children,
        slots(draft),
        draft.outputs.stream().mapToInt(i -> i).sorted().toArray(),
        List.copyOf(draft.broadcasts),
        feeds(draft),
        Lowering.modeOf(draft),
        needsRegion(draft),
        waiting > 1 || starts.length > 0 || draft.fed || opens || staged != null,
        draft.buffer,
        staged == null ? Chaining.of(draft) : null,
        draft.gathers.toArray(Gather[]::new),
        staged);
  }

  private static int[] starts(Draft draft) {
    return IntStream.range(0, draft.locals.size())
        .filter(i -> draft.locals.get(i).pending == 0 && draft.locals.get(i).kind > Nodes.INPUT)
        .toArray();
  }

  private static int[] pending(Draft draft, @Nullable Staged staged) {
    int[] pending = draft.locals.stream().mapToInt(local -> local.pending).toArray();
    for (int i = 0; staged != null && i < pending.length; i++) {
      pending[i] += staged.of()[i] > 0 ? 1 : 0; // its stage, too, is something that it waits for
    }
    return pending;
  }

  /// Whether nothing but an edge decides about a local that waits for one thing.
  private static boolean isLone(Local local, int at, @Nullable Staged staged) {
    return (staged == null || staged.of()[at] == 0)
        && (local.flags & Nodes.DISPENSABLE) == 0
        && !local.filtered;
  }

  /// Whether runs of this scope can fail or become useless on their own.
  private static boolean needsRegion(Draft draft) {
    Draft parent = draft.parent;
    if (parent == null) {
      return false;
    }
    if ((parent.locals.get(draft.localInParent).flags & Nodes.DISPENSABLE) != 0) {
      return true;
    }
    for (Draft at = parent; at != null; at = at.parent) {
      if (Lowering.modeOf(at) != ErrorMode.FAIL) {
        return true;
      }
    }
    return false;
  }

  private static Group group(GroupDraft group) {
    return new Group(
        group.target,
        group.optional,
        group.race,
        group.members.toArray(Origin[]::new),
        group.losers);
  }

  private static Slot[] slots(Draft draft) {
    return IntStream.range(0, draft.slots.size())
        .mapToObj(
            number -> {
              List<Tap> taps = draft.slots.get(number);
              BitSet causes = new BitSet();
              if (Lowering.modeOf(draft) == ErrorMode.COLLECT) {
                causes = Usefulness.ancestors(draft, taps.stream().map(Tap::local).toList());
              }
              return new Slot(
                  taps.stream().mapToInt(Tap::local).toArray(),
                  taps.stream().map(Tap::cases).toArray(BitSet[]::new),
                  causes,
                  draft.passing.get(number));
            })
        .toArray(Slot[]::new);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Nodes nodes(Draft draft) {
    int size = draft.locals.size();
    Nodes nodes =
        new Nodes(
            new byte[size],
            new int[size],
            new int[size],
            new int[size],
            new int[size],
            new @Nullable Arguments[size],
            new int[size],
            new @Nullable Plan[size],
            governors(draft),
            new List[size]);
    for (int i = 0; i < size; i++) {
      Local local = draft.locals.get(i);
      nodes.kind()[i] = local.kind;
      nodes.number()[i] = local.number;
      nodes.cases()[i] = cases(local);
      nodes.source()[i] = local.source;
      nodes.flags()[i] = local.flags;
      nodes.arguments()[i] = arguments(local);
      nodes.child()[i] = local.child == null ? -1 : local.child.position;
      nodes.subplans()[i] = local.subplan;
      nodes.handlers()[i] = List.copyOf(local.handlers);
    }
    return nodes;
  }

  private static @Nullable Governor @Nullable [] governors(Draft draft) {
    @Nullable Governor[] governors = new @Nullable Governor[draft.locals.size()];
    boolean some = false;
    for (int i = 0; i < governors.length; i++) {
      governors[i] = draft.locals.get(i).governor;
      some |= governors[i] != null;
    }
    return some ? governors : null;
  }

  private static int cases(Local local) {
    DataType output = local.node == null ? null : local.node.output();
    return output == null ? 0 : output.cases().size();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Broadcast>[] feeds(Draft draft) {
    List<Broadcast>[] feeds = new List[draft.locals.size()];
    Arrays.setAll(feeds, local -> new ArrayList<Broadcast>(0));
    for (Draft child : draft.children) {
      child.broadcasts.forEach(broadcast -> feeds[broadcast.source()].add(broadcast));
    }
    return feeds;
  }

  private @Nullable Arguments arguments(Local local) {
    Arguments ports = local.arguments;
    if (ports == null || local.node == null || local.kind == Nodes.INPUT) {
      return null;
    }
    @Nullable Object[] bound = constants.apply(local.node);
    int data = ports.kind().length;
    @Nullable Object[] template = Arrays.copyOf(new Object[data], data + bound.length + 1);
    System.arraycopy(bound, 0, template, data, bound.length);
    return new Arguments(template, ports.kind(), ports.source(), ports.group(), ports.direct());
  }

  private static Edges edges(Draft draft) {
    int size = draft.locals.size();
    int count = draft.locals.stream().mapToInt(local -> local.links.size()).sum();
    Edges edges =
        new Edges(
            new int[size + 1],
            new int[count],
            new byte[count],
            new int[count],
            new int[count],
            new long[count][],
            new int[count],
            new @Nullable Class<?>[count]);
    int at = 0;
    for (int i = 0; i < size; i++) {
      edges.start()[i] = at;
      for (Link link : draft.locals.get(i).links) {
        edges.target()[at] = link.target();
        edges.kind()[at] = link.kind();
        edges.group()[at] = link.group();
        edges.member()[at] = link.member();
        edges.cases()[at] = link.cases();
        edges.slot()[at] = link.slot();
        edges.error()[at] = link.error();
        at++;
      }
    }
    edges.start()[size] = at;
    return edges;
  }

  /// A node that needs what a scope collected cannot run within that scope: its elements would have
  /// to be gone through twice.
  private void refuseCycles(Draft draft) {
    int size = draft.locals.size();
    int[] open = new int[size];
    draft.locals.forEach(local -> local.links.forEach(link -> open[link.target()]++));
    ArrayDeque<Integer> free = new ArrayDeque<>();
    IntStream.range(0, size).filter(i -> open[i] == 0).forEach(free::add);
    int done = 0;
    while (!free.isEmpty()) {
      done++;
      for (Link link : draft.locals.get(free.remove()).links) {
        if (--open[link.target()] == 0) {
          free.add(link.target());
        }
      }
    }
    if (done < size) {
      int stuck = IntStream.range(0, size).filter(i -> open[i] > 0).findFirst().orElseThrow();
      Node node = flow.nodes().get(draft.locals.get(stuck).number);
      throw PlanFault.of(
          DiagnosticCode.RUN103,
          flow,
          node,
          "a scope needs what it collects itself, through \"" + node.id() + "\"");
    }
  }
}
