package dev.espalier.runtime.reference;

import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which nodes and scopes of one block lead to which others of it.
final class Dependencies {

  private final Flow flow;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();

  Dependencies(Flow flow) {
    this.flow = flow;
    flow.nodes().forEach(node -> nodes.put(node.id(), node));
    flow.scopes().forEach(scope -> scopes.put(scope.id(), scope));
    flow.scopes().forEach(scope -> before(scope.id()).add(scope.source()));
    flow.edges().forEach(this::add);
  }

  private Set<String> before(String each) {
    return before.computeIfAbsent(each, key -> new LinkedHashSet<>());
  }

  private void add(Edge edge) {
    Port port = port(edge);
    Node from = nodes.get(edge.from());
    String source = from.id();
    String home = from.scope();
    if (port != null && port.collects() != null) {
      source = port.collects();
      home = scopes.get(source).parent();
    }
    String target = edge.to();
    String scope = nodes.get(target).scope();
    while (!Objects.equals(scope, home)) {
      target = Objects.requireNonNull(scope);
      scope = scopes.get(scope).parent();
    }
    before(target).add(source);
  }

  private @Nullable Port port(Edge edge) {
    return nodes.get(edge.to()).ports().stream()
        .filter(port -> port.name().equals(edge.port()))
        .findFirst()
        .orElse(null);
  }

  /// Returns the nodes of a block in the order of the flow, then its child scopes.
  List<String> blockLocals(@Nullable String scope) {
    List<String> locals = new ArrayList<>();
    flow.nodes().stream()
        .filter(node -> Objects.equals(node.scope(), scope))
        .forEach(node -> locals.add(node.id()));
    flow.scopes().stream()
        .filter(each -> Objects.equals(each.parent(), scope))
        .forEach(each -> locals.add(each.id()));
    return locals;
  }

  /// Returns the nodes and child scopes of a block so that each comes after what leads to it.
  List<String> blockOrder(@Nullable String scope) {
    Set<String> done = new LinkedHashSet<>();
    List<String> open = blockLocals(scope);
    while (!open.isEmpty()) {
      String next =
          open.stream()
              .filter(each -> open.stream().noneMatch(before(each)::contains))
              .findFirst()
              .orElseThrow();
      done.add(next);
      open.remove(next);
    }
    return List.copyOf(done);
  }

  /// Whether one leads to another within their block, or is it.
  boolean leadsTo(String one, String other) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(other));
    while (!open.isEmpty()) {
      String each = open.removeLast();
      if (seen.add(each)) {
        open.addAll(before(each));
      }
    }
    return seen.contains(one);
  }

  /// Whether a node lies in a scope, or in one within it.
  boolean isWithin(String node, String scope) {
    String at = nodes.get(node).scope();
    while (at != null && !at.equals(scope)) {
      at = scopes.get(at).parent();
    }
    return at != null;
  }

  /// Whether a port that closes the scope collects from what a node or scope leads to.
  boolean isCollected(String each) {
    Node node = nodes.get(each);
    String home = node != null ? node.scope() : scopes.get(each).parent();
    return flow.edges().stream()
        .filter(
            edge -> {
              Port port = port(edge);
              return port != null && home != null && home.equals(port.collects());
            })
        .anyMatch(edge -> leadsTo(each, edge.from()));
  }

  /// Whether a node's results go to races alone.
  boolean isRacer(String id) {
    boolean races = false;
    for (Edge edge : flow.edges()) {
      if (edge.from().equals(id)) {
        Port port = port(edge);
        boolean racing = port != null && port.role() == PortRole.RACE;
        boolean same = Objects.equals(nodes.get(edge.to()).scope(), nodes.get(id).scope());
        if (!(racing && same) && (port == null || port.role() != PortRole.ERROR)) {
          return false;
        }
        races |= racing;
      }
    }
    return races && flow.scopes().stream().noneMatch(scope -> scope.source().equals(id));
  }
}
