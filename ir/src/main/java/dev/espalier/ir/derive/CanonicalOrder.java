package dev.espalier.ir.derive;

import dev.espalier.ir.flow.Artifact;
import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Puts the parts of a flow into the one order that its documents have. What keeps the order it was
/// given in, because it means something: ports, capabilities, secrets, settings, cases, triggers.
final class CanonicalOrder {

  private CanonicalOrder() {}

  /// Returns the nodes in order, their guards and ignored cases sorted.
  static List<Node> nodes(Flow flow, List<String> order) {
    Map<String, Node> byId = new HashMap<>();
    for (Node node : flow.nodes()) {
      byId.put(node.id(), node);
    }
    List<Node> nodes = new ArrayList<>(order.size());
    for (String id : order) {
      Node node = byId.get(id);
      if (node != null) {
        nodes.add(node(node));
      }
    }
    return List.copyOf(nodes);
  }

  /// Returns the edges in order, with their ids.
  static List<Edge> edges(FlowIndex index) {
    List<Edge> edges = new ArrayList<>(index.flow().edges().size());
    for (Edge edge : index.flow().edges()) {
      List<String> cases = byCase(edge.cases(), index.cases(edge.from()));
      edges.add(
          new Edge(
              id(edge),
              edge.from(),
              edge.to(),
              edge.port(),
              cases,
              edge.buffer(),
              edge.partitionKey()));
    }
    edges.sort(new EdgeOrder(index));
    return List.copyOf(edges);
  }

  static List<Scope> scopes(List<Scope> scopes) {
    List<Scope> sorted = new ArrayList<>(scopes);
    sorted.sort((a, b) -> a.id().compareTo(b.id()));
    return List.copyOf(sorted);
  }

  static List<Artifact> artifacts(List<Artifact> artifacts) {
    List<Artifact> sorted = new ArrayList<>(artifacts);
    sorted.sort(
        (a, b) ->
            a.kind().equals(b.kind())
                ? a.path().compareTo(b.path())
                : a.kind().compareTo(b.kind()));
    return List.copyOf(sorted);
  }

  private static String id(Edge edge) {
    String ends = edge.from() + "/" + edge.to();
    return edge.port() == null ? ends : ends + "." + edge.port();
  }

  private static Node node(Node node) {
    return new Node(
        node.id(),
        node.work(),
        node.version(),
        node.scope(),
        guard(node.guard()),
        byCase(node.ignored(), cases(node.output())),
        node.ports(),
        node.output(),
        node.result(),
        node.effect(),
        node.determinism(),
        node.capabilities(),
        node.secrets(),
        node.settings(),
        node.policies(),
        node.summary(),
        node.source());
  }

  private static List<Box> guard(List<Box> guard) {
    Map<String, Box> boxes = new TreeMap<>();
    for (Box box : guard) {
      Map<String, List<String>> cases = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> entry : new TreeMap<>(box.cases()).entrySet()) {
        cases.put(entry.getKey(), List.copyOf(new TreeSet<>(entry.getValue())));
      }
      boxes.put(cases.toString(), new Box(cases));
    }
    return List.copyOf(boxes.values());
  }

  private static List<String> cases(@Nullable DataType type) {
    List<String> names = new ArrayList<>();
    for (Case each : type == null ? List.<Case>of() : type.cases()) {
      names.add(each.name());
    }
    return names;
  }

  /// Returns case names in the order of the cases; unknown ones last, by name.
  private static List<String> byCase(List<String> names, Collection<String> cases) {
    if (names.size() < 2) {
      return names;
    }
    Set<String> left = new TreeSet<>(names);
    List<String> sorted = new ArrayList<>(names.size());
    for (String each : cases) {
      if (left.remove(each)) {
        sorted.add(each);
      }
    }
    sorted.addAll(left);
    return List.copyOf(sorted);
  }
}
