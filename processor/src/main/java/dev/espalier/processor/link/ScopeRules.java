package dev.espalier.processor.link;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says in which scope a node is: in the innermost of those that its ports pull it into. They must
/// lie within one another, and a port that collects must close exactly the one around which the
/// node stands.
final class ScopeRules {

  private final Linking linking;
  private final ScopeTree scopes;

  ScopeRules(Linking linking) {
    this.linking = linking;
    this.scopes = linking.scopes();
  }

  /// Where a port pulls its node.
  ///
  /// @param scope the scope
  /// @param closes the scope that it collects, [ScopeTree#TOP] if it does not
  /// @param name what to call it
  /// @param spot where it is
  private record Pull(int scope, int closes, String name, Spot spot) {

    boolean collects() {
      return closes != ScopeTree.TOP;
    }
  }

  int scopeOf(Vertex vertex) {
    List<Pull> pulls = pulls(vertex);
    int inner = ScopeTree.TOP;
    @Nullable Pull first = null;
    for (Pull pull : pulls) {
      if (scopes.isWithin(pull.scope(), inner)) {
        first = pull.scope() == inner && first != null ? first : pull;
        inner = pull.scope();
      } else if (!scopes.isWithin(inner, pull.scope()) && first != null) {
        report(vertex, siblings(vertex, first, pull));
        return inner;
      }
    }
    for (Pull pull : pulls) {
      if (pull.collects() && pull.scope() != inner && first != null) {
        report(
            vertex,
            scopes.isWithin(inner, pull.closes())
                ? inside(vertex, pull, first)
                : siblings(vertex, first, pull));
        return inner;
      }
    }
    return inner;
  }

  private List<Pull> pulls(Vertex vertex) {
    List<Pull> pulls = new ArrayList<>();
    for (Wire wire : linking.links().wires(vertex.index())) {
      for (Arc arc : wire.arcs()) {
        pulls.add(pull(vertex, wire, arc));
      }
    }
    for (Arc.Order order : linking.links().orders(vertex.index())) {
      int from = order.arc().from();
      String name = "the order after " + linking.vertices().get(from).id();
      pulls.add(new Pull(scopes.of(from), ScopeTree.TOP, name, order.spot()));
    }
    if (vertex.node() != null && vertex.node().compensates() != null) {
      Vertex leader = linking.vertices().byId().get(vertex.node().compensates().name());
      if (leader != null) {
        pulls.add(new Pull(scopes.of(leader.index()), ScopeTree.TOP, leader.id(), vertex.spot()));
      }
    }
    return pulls;
  }

  /// Returns the node whose windows a port takes: its own, or those of the node that it stands in
  /// for.
  private int owner(Vertex vertex, Wire wire) {
    Vertex at = vertex;
    for (int i = 0; wire.port().window() == null && i < linking.vertices().size(); i++) {
      Reference leader = FailurePorts.reference(at);
      Vertex next = leader == null ? null : linking.vertices().byId().get(leader.name());
      if (next == null || next.node() == null) {
        break;
      }
      at = next;
      if (hasWindow(at)) {
        break;
      }
    }
    return at.index();
  }

  /// What is late is worked on like the windows.
  private void openLate(int owner) {
    for (ParameterModel.Port port : linking.vertices().get(owner).declared().ports()) {
      if (port.window() != null) {
        scopes.open(scopes.late(owner), port.window().opening());
      }
    }
  }

  private static boolean hasWindow(Vertex vertex) {
    return vertex.declared().ports().stream().anyMatch(port -> port.window() != null);
  }

  private Pull pull(Vertex vertex, Wire wire, Arc arc) {
    String name = "\"%s\"".formatted(wire.port().name());
    int scope = scopes.of(arc.from());
    if (wire.role() == PortRole.ELEMENT) {
      return new Pull(arc.from(), ScopeTree.TOP, name, wire.port().spot());
    }
    if (wire.role() == PortRole.LATE) {
      openLate(arc.from());
      return new Pull(scopes.late(arc.from()), ScopeTree.TOP, name, wire.port().spot());
    }
    if (wire.role() == PortRole.WINDOW && scope != ScopeTree.TOP) {
      int owner = owner(vertex, wire);
      if (owner == vertex.index() && wire.port().window() != null) {
        scopes.placeWindows(owner, scopes.parent(scope));
        scopes.open(scopes.windows(owner), wire.port().window().opening());
      }
      return new Pull(scopes.windows(owner), ScopeTree.TOP, name, wire.port().spot());
    }
    return wire.role() == PortRole.COLLECT && scope != ScopeTree.TOP
        ? new Pull(scopes.parent(scope), scope, name, wire.port().spot())
        : new Pull(scope, ScopeTree.TOP, name, wire.port().spot());
  }

  private Finding siblings(Vertex vertex, Pull first, Pull second) {
    Pull collecting = first.collects() ? first : second;
    if (collecting.collects()) {
      Pull other = collecting.equals(first) ? second : first;
      return finding(
              second,
              "%s collects %s from one scope and runs for each element of %s"
                  .formatted(vertex.id(), collecting.name(), name(other.scope())))
          .because("a list that a scope gives is taken around that scope, not in another one")
          .fix("let a node around both take the list and hand it on");
    }
    return finding(
            second,
            "%s runs for each element of %s and of %s"
                .formatted(vertex.id(), name(first.scope()), name(second.scope())))
        .because(
            "%s comes from one scope and %s from another beside it"
                .formatted(first.name(), second.name()))
        .fix("collect one of them first: take a List of it");
  }

  private Finding inside(Vertex vertex, Pull collecting, Pull other) {
    return finding(
            collecting,
            "%s collects %s and runs for each element of %s itself"
                .formatted(vertex.id(), collecting.name(), name(collecting.closes())))
        .because(
            "%s pulls it into the scope that %s closes".formatted(other.name(), collecting.name()))
        .fix("take one of them in another node");
  }

  private String name(int scope) {
    String source = linking.vertices().get(scopes.source(scope)).id();
    if (scopes.isOverElements(scope)) {
      return source;
    }
    return (scopes.isOverLate(scope) ? "what is late for " : "the windows of ") + source;
  }

  private static Finding finding(Pull at, String message) {
    return Finding.of(DiagnosticCode.CTRL110, at.spot(), message);
  }

  private void report(Vertex vertex, Finding finding) {
    if (!scopes.isDoubtful(vertex.index())) {
      linking.findings().add(finding);
      scopes.doubt(vertex.index());
      linking.links().doubt(vertex.index());
    }
  }
}
