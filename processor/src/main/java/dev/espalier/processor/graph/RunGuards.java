package dev.espalier.processor.graph;

import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.guard.Box;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.guard.GuardAlgebra;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When each node of a flow runs.
///
/// A node's branch has its place in the topological order as number, so that the box of a node
/// always lies in front of the boxes of the nodes before it. A join needs all its required ports, a
/// merge any of its edges, an optional port nothing. A port that collects a scope needs that the
/// scope is opened, and that nothing outside of it keeps what is collected from running: elements
/// that are skipped for their own sake are absent from its list.
public final class RunGuards {

  private final Graph graph;
  private final Failures failures;
  private final GuardAlgebra algebra;
  private final Guard[] guards;
  private final int[] ranks;

  /// Finds them for a graph.
  public RunGuards(Graph graph, JavaTypes java) {
    this.graph = graph;
    this.failures = new Failures(graph, java);
    this.algebra = new GuardAlgebra(this::allCases);
    this.guards = new Guard[graph.vertices().size()];
    this.ranks = new int[graph.vertices().size()];
    Arrays.fill(guards, Guard.UNKNOWN);
    for (int rank = 0; rank < graph.order().size(); rank++) {
      ranks[graph.order().get(rank)] = rank;
    }
    for (int vertex : graph.order()) {
      guards[vertex] = compute(vertex);
    }
  }

  /// Returns when a node runs.
  public Guard of(int vertex) {
    return guards[vertex];
  }

  /// Returns when an edge delivers a value to a port of the given role.
  public Guard of(Wire wire, Arc arc) {
    return switch (wire.role()) {
      case ERROR ->
          algebra.restrict(
              settled(arc.from()),
              ranks[arc.from()],
              failures.taken(arc.from(), wire.port().type(), values(arc.from())));
      case COLLECT, WINDOW ->
          algebra.and(scope(arc.from()), around(graph.scopes().of(arc.from()), delivered(arc)));
      case LATE -> opened(graph.scopes().late(arc.from()));
      case VALUE, ELEMENT, OPTIONAL, MERGE, RACE -> delivered(arc);
    };
  }

  /// Returns when a node that gives elements delivers one of them, for edges that are collected.
  public Guard delivered(Arc arc) {
    Guard source = settled(arc.from());
    @Nullable CaseSet cases = arc.cases();
    if (cases == null && !failures.isHandled(arc.from())) {
      return source;
    }
    CaseSet passing = cases == null ? CaseSet.range(0, values(arc.from())) : cases;
    return algebra.restrict(source, ranks[arc.from()], passing);
  }

  /// Returns when a port can get what it needs; always for an optional one.
  public Guard of(Wire wire) {
    if (wire.role() == PortRole.OPTIONAL) {
      return wire.isBroken() ? Guard.UNKNOWN : Guard.ALWAYS;
    }
    Guard any = wire.isBroken() ? Guard.UNKNOWN : Guard.NEVER;
    for (Arc arc : wire.arcs()) {
      any = algebra.or(any, of(wire, arc));
    }
    return any;
  }

  /// Returns when a node runs as seen from outside of all scopes.
  public Guard atTop(int vertex) {
    int scope = graph.scopes().of(vertex);
    if (scope == ScopeTree.TOP) {
      return guards[vertex];
    }
    while (graph.scopes().parent(scope) != ScopeTree.TOP) {
      scope = graph.scopes().parent(scope);
    }
    return opened(scope);
  }

  /// Returns all cases of the branch of this number: those of the result, then the failures that
  /// are handled.
  public CaseSet allCases(int rank) {
    int vertex = graph.order().get(rank);
    return CaseSet.range(0, values(vertex) + failures.names(vertex).size());
  }

  /// Returns the node whose branch has this number.
  public Vertex vertex(int rank) {
    return graph.vertices().get(graph.order().get(rank));
  }

  /// Returns the names of cases of the branch of this number; `value` stands for the result of a
  /// node that does not branch otherwise.
  public List<String> names(int rank, CaseSet cases) {
    Vertex vertex = vertex(rank);
    List<String> names = new ArrayList<>(vertex.branch().cases());
    if (names.isEmpty()) {
      names.add("value");
    }
    names.addAll(failures.names(vertex.index()));
    List<String> chosen = new ArrayList<>();
    for (int number : cases.numbers()) {
      chosen.add(names.get(number));
    }
    return List.copyOf(chosen);
  }

  /// Returns the guard of runs in which a node took one of some cases of its result.
  public Guard took(int vertex, CaseSet cases) {
    return algebra.restrict(settled(vertex), ranks[vertex], cases);
  }

  /// Returns whether the node's failures have a handler.
  public boolean isHandled(int vertex) {
    return failures.isHandled(vertex);
  }

  /// Returns what joins and merges these guards.
  public GuardAlgebra algebra() {
    return algebra;
  }

  /// Returns a box of one condition on a node.
  public Box box(int vertex, CaseSet cases) {
    return Box.of(ranks[vertex], cases);
  }

  private Guard compute(int vertex) {
    if (graph.doubtful().get(vertex)) {
      return Guard.UNKNOWN;
    }
    Guard guard = Guard.ALWAYS;
    int scope = graph.scopes().of(vertex);
    if (scope != ScopeTree.TOP) {
      guard = opened(scope);
    }
    for (Wire wire : graph.wires().get(vertex)) {
      guard = algebra.and(guard, of(wire));
    }
    for (Arc.Order order : graph.orders().get(vertex)) {
      guard = algebra.and(guard, delivered(order.arc()));
    }
    NodeModel node = graph.vertices().get(vertex).node();
    if (node != null && node.compensates() != null) {
      Vertex leader = graph.vertices().byId().get(node.compensates().name());
      guard =
          leader == null
              ? Guard.UNKNOWN
              : algebra.and(guard, delivered(new Arc(leader.index(), null)));
    }
    return guard;
  }

  /// Returns what a guard asks for outside of a scope: that some element fulfils the rest is not
  /// known before the elements are.
  private Guard around(int scope, Guard guard) {
    return algebra.only(
        guard, rank -> !graph.scopes().isWithin(graph.scopes().of(vertex(rank).index()), scope));
  }

  private Guard scope(int member) {
    int scope = graph.scopes().of(member);
    return scope == ScopeTree.TOP ? Guard.UNKNOWN : opened(scope);
  }

  /// Returns when a scope is opened: its source gives a value; one over windows, when the scope is
  /// whose elements they gather.
  private Guard opened(int scope) {
    if (!graph.scopes().isOverElements(scope)) {
      for (Wire wire : graph.wires().get(graph.scopes().source(scope))) {
        if (wire.port().window() != null) {
          return of(wire);
        }
      }
      return Guard.UNKNOWN;
    }
    boolean isOptional = graph.vertices().get(scope).branch() instanceof Branch.Presence;
    return delivered(new Arc(scope, isOptional ? CaseSet.of(0) : null));
  }

  /// Returns when a node runs, unknown if a fault that is reported there keeps it from running.
  private Guard settled(int vertex) {
    Guard guard = guards[vertex];
    return guard.isKnown() && !guard.isNever() ? guard : Guard.UNKNOWN;
  }

  private int values(int vertex) {
    return Math.max(1, graph.vertices().get(vertex).branch().cases().size());
  }
}
