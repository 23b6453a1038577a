package dev.espalier.runtime.plan;

import dev.espalier.ErrorMode;
import dev.espalier.runtime.plan.Draft.GroupDraft;
import dev.espalier.runtime.plan.Draft.Link;
import dev.espalier.runtime.plan.Draft.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds out, within one block, what a node's result is good for.
final class Usefulness {

  private final Draft draft;
  private final List<List<Integer>> sources = new ArrayList<>();

  private Usefulness(Draft draft) {
    this.draft = draft;
    draft.locals.forEach(local -> sources.add(new ArrayList<>()));
    for (int i = 0; i < draft.locals.size(); i++) {
      for (Link link : draft.locals.get(i).links) {
        sources.get(link.target()).add(i);
      }
    }
  }

  /// Marks the nodes that only feed races, those that a race makes useless, and those whose failure
  /// can be collected.
  static void mark(Draft draft) {
    boolean races = draft.groups.stream().anyMatch(group -> group.race);
    boolean collects = Lowering.modeOf(draft) == ErrorMode.COLLECT;
    if (!races && !collects) {
      return;
    }
    Usefulness usefulness = new Usefulness(draft);
    if (races) {
      draft.locals.forEach(usefulness::markRacer);
      for (int i = 0; i < draft.groups.size(); i++) {
        usefulness.markLosers(i);
      }
    }
    if (collects) {
      Set<Integer> collected = new HashSet<>();
      draft.slots.forEach(taps -> taps.forEach(tap -> collected.add(tap.local())));
      usefulness.before(collected).stream()
          .forEach(i -> draft.locals.get(i).flags |= Nodes.COLLECTED);
    }
  }

  /// Returns the given locals and all that lead to them.
  static BitSet ancestors(Draft draft, List<Integer> locals) {
    return new Usefulness(draft).before(locals);
  }

  private BitSet before(Iterable<Integer> locals) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    locals.forEach(open::add);
    while (!open.isEmpty()) {
      int local = open.remove();
      if (!seen.get(local)) {
        seen.set(local);
        open.addAll(sources.get(local));
      }
    }
    return seen;
  }

  private void markRacer(Local local) {
    boolean races = false;
    for (Link link : local.links) {
      boolean racing = link.kind() == Edges.GROUP && draft.groups.get(link.group()).race;
      if (!racing && link.kind() != Edges.ERROR) {
        return;
      }
      races |= racing;
    }
    if (races) {
      local.flags |= Nodes.RACER;
    }
  }

  /// Goes backwards from a race over nodes all of whose edges lead there.
  private void markLosers(int number) {
    GroupDraft group = draft.groups.get(number);
    if (!group.race) {
      return;
    }
    Map<Integer, Integer> leading = new HashMap<>();
    List<Integer> losers = new ArrayList<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i : new HashSet<>(sources.get(group.target))) {
      for (Link link : draft.locals.get(i).links) {
        if (link.group() == number) {
          count(leading, open, i);
        }
      }
    }
    while (!open.isEmpty()) {
      int loser = open.remove();
      losers.add(loser);
      draft.locals.get(loser).flags |= Nodes.DISPENSABLE;
      sources.get(loser).forEach(i -> count(leading, open, i));
    }
    group.losers = losers.stream().mapToInt(i -> i).sorted().toArray();
  }

  private void count(Map<Integer, Integer> leading, ArrayDeque<Integer> open, int local) {
    Local candidate = draft.locals.get(local);
    int count = leading.merge(local, 1, Integer::sum);
    if (count == candidate.links.size()
        && candidate.kind > Nodes.INPUT
        && !draft.outputs.contains(local)
        && isHarmless(candidate)) {
      open.add(local);
    }
  }

  private static boolean isHarmless(Local local) {
    if (local.kind != Nodes.SCOPE) {
      return (local.flags & Nodes.INTERRUPTIBLE) != 0;
    }
    Draft child = Objects.requireNonNull(local.child);
    return child.locals.stream()
        .filter(inner -> inner.kind > Nodes.INPUT)
        .allMatch(Usefulness::isHarmless);
  }
}
