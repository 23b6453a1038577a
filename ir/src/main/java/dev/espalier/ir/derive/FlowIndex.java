package dev.espalier.ir.derive;

import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks things up in a flow: nodes by id, positions of nodes, edges by either end. Of two nodes of
/// one id it knows the first.
public final class FlowIndex {

  private final Flow flow;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, List<Edge>> into = new HashMap<>();
  private final Map<String, List<Edge>> outOf = new HashMap<>();

  /// Makes the index of a flow.
  public FlowIndex(Flow flow) {
    this.flow = flow;
    for (Node node : flow.nodes()) {
      positions.putIfAbsent(node.id(), positions.size());
      nodes.putIfAbsent(node.id(), node);
    }
    for (Edge edge : flow.edges()) {
      into.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
      outOf.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
    }
  }

  /// Returns the flow.
  public Flow flow() {
    return flow;
  }

  /// Returns a node, null if there is none of this id.
  public @Nullable Node node(String id) {
    return nodes.get(id);
  }

  /// Returns the ids of all nodes in the flow's order.
  public Set<String> ids() {
    return nodes.keySet();
  }

  /// Returns a node's position in the flow; past the last for an unknown one.
  public int position(String id) {
    return positions.getOrDefault(id, positions.size());
  }

  /// Returns the edges to a node.
  public List<Edge> into(String id) {
    return into.getOrDefault(id, List.of());
  }

  /// Returns the edges to a port of a node.
  public List<Edge> into(String id, String port) {
    List<Edge> found = new ArrayList<>();
    for (Edge edge : into(id)) {
      if (port.equals(edge.port())) {
        found.add(edge);
      }
    }
    return found;
  }

  /// Returns the edges from a node.
  public List<Edge> outOf(String id) {
    return outOf.getOrDefault(id, List.of());
  }

  /// Returns node ids without repetition in the flow's order.
  public List<String> inOrder(Collection<String> ids) {
    List<String> ordered = new ArrayList<>(new LinkedHashSet<>(ids));
    ordered.sort((a, b) -> Integer.compare(position(a), position(b)));
    return List.copyOf(ordered);
  }
}
