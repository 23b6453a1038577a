package dev.espalier.processor.check.control;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Cycles;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `DAG205` through scopes: a scope is gone through once, when all is there that its nodes take
/// from outside, so that nothing in it can wait for what is collected from it, however far around.
///
/// Each edge is raised to the block in which its source is settled: there its end is a node, or the
/// scope that the node lies in. A scope has its source's number after those of all nodes.
public final class ScopeCycleCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    Graph graph = subject.graph();
    boolean isOrdered = graph.order().size() == graph.vertices().size();
    if (isOrdered && !graph.scopes().all().isEmpty() && !graph.scopes().hasDoubts()) {
      new Units(graph, findings).check();
    }
  }

  /// The nodes and scopes of one flow, and which wait for which.
  private static final class Units {

    private final Graph graph;
    private final Findings findings;
    private final ScopeTree scopes;
    private final int nodes;
    private final List<List<Integer>> successors = new ArrayList<>();
    private final Map<List<Integer>, Spot> spots = new HashMap<>();

    Units(Graph graph, Findings findings) {
      this.graph = graph;
      this.findings = findings;
      this.scopes = graph.scopes();
      this.nodes = graph.vertices().size();
    }

    void check() {
      for (int i = 0; i < 4 * nodes; i++) {
        successors.add(new ArrayList<>());
      }
      for (Vertex vertex : graph.vertices().all()) {
        for (Wire wire : graph.wires().get(vertex.index())) {
          for (Arc arc : wire.arcs()) {
            add(arc, wire, vertex.index());
          }
        }
        for (Arc.Order order : graph.orders().get(vertex.index())) {
          add(order.arc().from(), false, vertex.index(), order.spot());
        }
      }
      for (List<Integer> component : Cycles.components(successors)) {
        if (component.size() > 1) {
          report(Cycles.path(component, successors));
        }
      }
    }

    private void add(Arc arc, Wire wire, int to) {
      Spot spot = wire.port().spot();
      int from = scopes.of(arc.from());
      if (wire.role() == PortRole.LATE) {
        add(nodes + opensWith(scopes.windows(arc.from())), nodes + scopes.of(to), spot);
      } else if (wire.role() == PortRole.WINDOW && from != ScopeTree.TOP) {
        add(nodes + from, nodes + scopes.of(to), spot);
      } else {
        add(arc.from(), wire.role() == PortRole.COLLECT, to, spot);
      }
    }

    /// Returns the scope that one over windows, or over what is late, opens with: that whose
    /// elements come there, however far around. What one of them takes from outside must be there
    /// before all of them.
    private int opensWith(int scope) {
      int at = scope;
      while (!scopes.isOverElements(at)) {
        int before = at;
        for (Wire wire : graph.wires().get(scopes.source(at))) {
          if (wire.port().window() != null && !wire.isBroken()) {
            at = scopes.of(wire.arcs().getFirst().from());
          }
        }
        if (at == before || at == ScopeTree.TOP) {
          return scope;
        }
      }
      return at;
    }

    private void add(int from, boolean collects, int to, Spot spot) {
      int scope = scopes.of(from);
      boolean closes = collects && scope != ScopeTree.TOP;
      int home = closes ? scopes.parent(scope) : scope;
      int source = closes ? nodes + scope : from;
      int target = to;
      int at = scopes.of(to);
      while (at != home) {
        if (at == ScopeTree.TOP) {
          return;
        }
        target = nodes + opensWith(at);
        at = scopes.parent(at);
      }
      add(source, target, spot);
    }

    private void add(int source, int target, Spot spot) {
      if (!successors.get(source).contains(target)) {
        successors.get(source).add(target);
        spots.put(List.of(source, target), spot);
      }
    }

    private void report(List<Integer> path) {
      String shown =
          Stream.concat(path.stream(), Stream.of(path.getFirst()))
              .map(this::name)
              .collect(joining(" -> "));
      int last = path.getLast();
      Spot spot = spots.get(List.of(last, path.getFirst()));
      int scope = path.getFirst();
      for (int i = 0; i < path.size(); i++) {
        int before = path.get((i + path.size() - 1) % path.size());
        if (path.get(i) >= nodes) {
          scope = path.get(i);
          spot = spots.get(List.of(before, path.get(i)));
        }
      }
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG205,
                  spot == null ? graph.vertices().get(scope % nodes).spot() : spot,
                  "a cycle: " + shown)
              .because(
                  "%s is gone through once, when all is there that its nodes take from outside"
                      .formatted(name(scope)))
              .fix("fan out over the list of another node to go through the elements again"));
    }

    private String name(int unit) {
      String id = graph.vertices().get(unit % nodes).id();
      if (unit < nodes) {
        return id;
      }
      int scope = unit - nodes;
      if (scopes.isOverElements(scope)) {
        return "each of " + id;
      }
      return (scopes.isOverLate(scope) ? "what is late for " : "the windows of ") + id;
    }
  }
}
