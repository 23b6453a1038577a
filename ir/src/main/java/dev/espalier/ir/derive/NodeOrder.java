package dev.espalier.ir.derive;

import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The order of a flow's nodes: every node after those it has edges from; of all such orders the
/// one that is first by id, so that it does not depend on how the nodes were given. The input node
/// comes first. Kahn's algorithm; nothing recursive, as chains may be long.
///
/// @param sorted the ids in order, without those on or after a cycle
/// @param cycle the ids along one cycle, the first repeated at the end; empty if there is none
public record NodeOrder(List<String> sorted, List<String> cycle) {

  /// Returns the order of nodes; edges from or to other nodes are ignored.
  public static NodeOrder of(Collection<String> ids, List<Edge> edges) {
    Map<String, List<String>> sources = new TreeMap<>();
    Map<String, List<String>> targets = new HashMap<>();
    for (String id : ids) {
      sources.put(id, new ArrayList<>());
      targets.put(id, new ArrayList<>());
    }
    for (Edge edge : edges) {
      List<String> from = targets.get(edge.from());
      List<String> to = sources.get(edge.to());
      if (from != null && to != null) {
        from.add(edge.to());
        to.add(edge.from());
      }
    }
    List<String> sorted = sort(sources, targets);
    boolean complete = sorted.size() == sources.size();
    return new NodeOrder(sorted, complete ? List.of() : cycle(sources, new HashSet<>(sorted)));
  }

  private static List<String> sort(
      Map<String, List<String>> sources, Map<String, List<String>> targets) {
    Map<String, Integer> waits = new HashMap<>();
    SortedSet<String> ready = new TreeSet<>();
    for (Map.Entry<String, List<String>> entry : sources.entrySet()) {
      waits.put(entry.getKey(), entry.getValue().size());
      if (entry.getValue().isEmpty()) {
        ready.add(entry.getKey());
      }
    }
    List<String> sorted = new ArrayList<>(sources.size());
    while (!ready.isEmpty()) {
      boolean input = sorted.isEmpty() && ready.contains(Node.INPUT);
      String next = input ? Node.INPUT : ready.first();
      ready.remove(next);
      sorted.add(next);
      for (String target : targets.getOrDefault(next, List.of())) {
        if (waits.merge(target, -1, Integer::sum) == 0) {
          ready.add(target);
        }
      }
    }
    return Collections.unmodifiableList(sorted);
  }

  /// Walks up from the first unsorted node, each of which has an unsorted source, until a node
  /// comes again.
  private static List<String> cycle(Map<String, List<String>> sources, Set<String> sorted) {
    List<String> walk = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    String next = smallest(sources.keySet(), sorted);
    while (!seen.containsKey(next)) {
      seen.put(next, walk.size());
      walk.add(next);
      next = smallest(sources.getOrDefault(next, List.of()), sorted);
    }
    List<String> loop = new ArrayList<>(walk.subList(seen.getOrDefault(next, 0), walk.size()));
    Collections.reverse(loop);
    Collections.rotate(loop, -loop.indexOf(Collections.min(loop)));
    loop.add(loop.get(0));
    return Collections.unmodifiableList(loop);
  }

  private static String smallest(Collection<String> ids, Set<String> except) {
    SortedSet<String> left = new TreeSet<>(ids);
    left.removeAll(except);
    return left.first();
  }
}
