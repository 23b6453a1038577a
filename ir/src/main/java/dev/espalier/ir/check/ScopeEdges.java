package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Values enter scopes as elements or by broadcast, and leave them only collected.
final class ScopeEdges {

  private final ScopeTree tree;
  private final FlowIndex flow;
  private final Report report;

  ScopeEdges(ScopeTree tree, FlowIndex flow, Report report) {
    this.tree = tree;
    this.flow = flow;
    this.report = report;
  }

  void check() {
    List<Edge> edges = flow.flow().edges();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Node from = flow.node(edge.from());
      Node to = flow.node(edge.to());
      Port port = to == null ? null : flow.port(to.id(), edge.port());
      if (from != null && to != null && port != null) {
        edge(from, to, port, report.at(Report.EDGES.at(i), to, port.name()));
      }
    }
    buffers(edges);
  }

  /// An element goes from stage to stage of a scope as a whole, so buffers that lie side by side
  /// are one: as many buffers lie before each, where there are most.
  private void buffers(List<Edge> edges) {
    Map<String, Integer> stages = new HashMap<>();
    boolean moved = true;
    for (int round = 0; moved && round < flow.ids().size(); round++) {
      moved = false;
      for (Edge edge : edges) {
        if (isWithin(edge)) {
          int least = stages.getOrDefault(edge.from(), 0) + (edge.buffer() == null ? 0 : 1);
          moved |= least > stages.getOrDefault(edge.to(), 0);
          stages.merge(edge.to(), least, Math::max);
        }
      }
    }
    Map<String, Edge> firsts = new HashMap<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Node to = flow.node(edge.to());
      if (to != null && edge.buffer() != null && isWithin(edge)) {
        Edge first = firsts.putIfAbsent(to.scope() + " " + stages.get(edge.to()), edge);
        if (first != null && !edge.buffer().equals(first.buffer())) {
          report.add(
              DiagnosticCode.CTRL118,
              report.at(Report.EDGES.at(i).at("buffer"), to),
              "a buffer side by side with another one, that of \"" + first.id() + "\"");
        }
      }
    }
  }

  private boolean isWithin(Edge edge) {
    Node from = flow.node(edge.from());
    Node to = flow.node(edge.to());
    return from != null && to != null && from.scope() != null && from.scope().equals(to.scope());
  }

  private void edge(Node from, Node to, Port port, Place place) {
    if (port.role() == PortRole.ELEMENT) {
      Scope scope = tree.over(from.id());
      if (scope == null || !scope.id().equals(to.scope())) {
        String message = " takes elements of \"" + from.id() + "\" outside of a scope over them";
        report.add(DiagnosticCode.CTRL110, place, name(to, port) + message);
      }
    } else if (port.role() == PortRole.COLLECT) {
      collected(from, to, port, place);
    } else if (port.role() == PortRole.WINDOW) {
      gathered(from, to, port, place);
    } else if (port.role() == PortRole.LATE) {
      late(from, to, port, place);
    } else if (from.scope() != null && !tree.isWithin(to.scope(), from.scope())) {
      String message = " takes a single value from inside the scope \"" + from.scope() + "\"";
      report.add(DiagnosticCode.CTRL110, place, name(to, port) + message);
    }
  }

  private void collected(Node from, Node to, Port port, Place place) {
    String collects = port.collects();
    Scope scope = collects == null ? null : tree.get(collects);
    if (scope == null) {
      return;
    }
    if (!scope.id().equals(from.scope())) {
      String message = " collects from \"" + from.id() + "\", which is not in the scope \"";
      report.add(DiagnosticCode.CTRL109, place, name(to, port) + message + scope.id() + "\"");
    }
    if (tree.isWithin(to.scope(), scope.id()) || !tree.isWithin(to.scope(), scope.parent())) {
      String message = " does not stand around the scope \"" + scope.id() + "\" that it collects";
      report.add(DiagnosticCode.CTRL110, place, name(to, port) + message);
    }
  }

  /// The values come from the scope that is closed, and the node is in one over windows beside it.
  private void gathered(Node from, Node to, Port port, Place place) {
    String collects = port.collects();
    Scope closed = collects == null ? null : tree.get(collects);
    if (closed == null) {
      return;
    }
    if (!closed.id().equals(from.scope())) {
      String message = " gathers from \"" + from.id() + "\", which is not in the scope \"";
      report.add(DiagnosticCode.CTRL109, place, name(to, port) + message + closed.id() + "\"");
    }
    Scope own = to.scope() == null ? null : tree.get(to.scope());
    if (own == null || own.windows() == null || !Objects.equals(own.parent(), closed.parent())) {
      String message = " gathers windows outside of a scope over them beside \"";
      report.add(DiagnosticCode.CTRL110, place, name(to, port) + message + closed.id() + "\"");
    }
  }

  private void late(Node from, Node to, Port port, Place place) {
    Scope own = to.scope() == null ? null : tree.get(to.scope());
    if (own == null || own.late() == null || !own.source().equals(from.id())) {
      String message = " takes what is too late for \"" + from.id() + "\" outside of a scope of it";
      report.add(DiagnosticCode.CTRL110, place, name(to, port) + message);
    }
  }

  private static String name(Node node, Port port) {
    return "the port \"" + port.name() + "\" of the node \"" + node.id() + "\"";
  }
}
