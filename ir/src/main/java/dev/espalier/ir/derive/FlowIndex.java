package dev.espalier.ir.derive;

import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks things up in a flow, whatever its size: nodes by id, their positions, ports and cases,
/// edges by either end. Of several things of one name it knows the first.
public final class FlowIndex {

  private final Flow flow;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /// Makes the index of a flow.
  public FlowIndex(Flow flow) {
    this.flow = flow;
    for (Node node : flow.nodes()) {
      if (!entries.containsKey(node.id())) {
        entries.put(node.id(), new Entry(node, entries.size()));
      }
    }
    for (Edge edge : flow.edges()) {
      Entry to = entries.get(edge.to());
      if (to != null) {
        to.into.add(edge);
        if (edge.port() != null) {
          to.intoPort.computeIfAbsent(edge.port(), _ -> new ArrayList<>()).add(edge);
        }
      }
      Entry from = entries.get(edge.from());
      if (from != null) {
        from.outOf.add(edge);
      }
    }
  }

  /// Returns the flow.
  public Flow flow() {
    return flow;
  }

  /// Returns a node, null if there is none of this id.
  public @Nullable Node node(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.node;
  }

  /// Returns the ids of all nodes in the flow's order.
  public Set<String> ids() {
    return entries.keySet();
  }

  /// Returns a node's position in the flow; past the last for an unknown one.
  public int position(String id) {
    Entry entry = entries.get(id);
    return entry == null ? entries.size() : entry.position;
  }

  /// Returns a port of a node, null if there is none of this name.
  public @Nullable Port port(String id, @Nullable String name) {
    Entry entry = entries.get(id);
    if (entry == null || name == null) {
      return null;
    }
    Integer position = entry.ports.get(name);
    return position == null ? null : entry.node.ports().get(position);
  }

  /// Returns a port's position in its node; past the last for an unknown one or null.
  public int portPosition(String id, @Nullable String name) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return 0;
    }
    return name == null
        ? entry.node.ports().size()
        : entry.ports.getOrDefault(name, entry.node.ports().size());
  }

  /// Returns the names of a node's cases in their order, none if it does not branch.
  public Set<String> cases(String id) {
    Entry entry = entries.get(id);
    return entry == null ? Set.of() : entry.cases;
  }

  /// Returns the edges to a node.
  public List<Edge> into(String id) {
    Entry entry = entries.get(id);
    return entry == null ? List.of() : entry.into;
  }

  /// Returns the edges to a port of a node.
  public List<Edge> into(String id, String port) {
    Entry entry = entries.get(id);
    return entry == null ? List.of() : entry.intoPort.getOrDefault(port, List.of());
  }

  /// Returns the edges from a node.
  public List<Edge> outOf(String id) {
    Entry entry = entries.get(id);
    return entry == null ? List.of() : entry.outOf;
  }

  /// Returns node ids without repetition in the flow's order.
  public List<String> inOrder(Collection<String> ids) {
    List<String> ordered = new ArrayList<>(new LinkedHashSet<>(ids));
    ordered.sort((a, b) -> Integer.compare(position(a), position(b)));
    return List.copyOf(ordered);
  }

  /// What is known of one node.
  private static final class Entry {
    private final Node node;
    private final int position;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Set<String> cases = new LinkedHashSet<>();
    private final List<Edge> into = new ArrayList<>();
    private final Map<String, List<Edge>> intoPort = new HashMap<>();
    private final List<Edge> outOf = new ArrayList<>();

    Entry(Node node, int position) {
      this.node = node;
      this.position = position;
      for (int i = 0; i < node.ports().size(); i++) {
        ports.putIfAbsent(node.ports().get(i).name(), i);
      }
      DataType output = node.output();
      for (Case each : output == null ? List.<Case>of() : output.cases()) {
        cases.add(each.name());
      }
    }
  }
}
