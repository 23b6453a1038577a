package dev.espalier.processor.check;

import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.RunGuards;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.IgnoredCases;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.Leaf;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A flow while it is checked.
///
/// @param graph the linked flow
/// @param guards when its nodes run
/// @param natures what its nodes do to the world
/// @param consumers for each node, the edges from it
/// @param lacksSources whether some node lacks a source that it asks for, so that nothing can be
///   said about whose result is not taken
/// @param round what javac knows
public record Subject(
    Graph graph,
    RunGuards guards,
    Natures natures,
    List<List<Consumer>> consumers,
    boolean lacksSources,
    Round round) {

  /// An edge seen from its source.
  ///
  /// @param target the target
  /// @param arc the edge
  /// @param role how it reaches a port, null for an edge that only orders
  public record Consumer(Vertex target, Arc arc, @Nullable PortRole role) {

    /// Returns whether it hands a value on while the run goes well.
    public boolean takesValue() {
      return role != null
          && role != PortRole.ERROR
          && role != PortRole.LATE
          && target.node() != null
          && target.node().compensates() == null;
    }
  }

  /// Makes a subject of a graph.
  public static Subject of(Graph graph, Natures natures, Round round) {
    List<List<Consumer>> consumers = new ArrayList<>();
    for (int i = 0; i < graph.vertices().all().size(); i++) {
      consumers.add(new ArrayList<>());
    }
    for (Vertex vertex : graph.vertices().all()) {
      for (Wire wire : graph.wires().get(vertex.index())) {
        for (Arc arc : wire.arcs()) {
          consumers.get(arc.from()).add(new Consumer(vertex, arc, wire.role()));
        }
      }
      for (Arc.Order order : graph.orders().get(vertex.index())) {
        consumers.get(order.arc().from()).add(new Consumer(vertex, order.arc(), null));
      }
    }
    return new Subject(
        graph, new RunGuards(graph, round.java()), natures, consumers, graph.lacksSources(), round);
  }

  /// Returns this with ports of which the types are at fault, so that their sources are too.
  public Subject lackingSources() {
    return new Subject(graph, guards, natures, consumers, true, round);
  }

  /// Returns the nodes with the input.
  public List<Vertex> vertices() {
    return graph.vertices().all();
  }

  /// Returns the declared nodes.
  public List<Vertex> nodes() {
    List<Vertex> nodes = new ArrayList<>();
    for (Vertex vertex : vertices()) {
      if (!vertex.isInput()) {
        nodes.add(vertex);
      }
    }
    return List.copyOf(nodes);
  }

  /// Returns the nodes whose result is the flow's.
  public List<Vertex> outputs() {
    List<Vertex> outputs = new ArrayList<>();
    for (Vertex vertex : vertices()) {
      if (!vertex.isInput() && vertex.declared().answer() != null) {
        outputs.add(vertex);
      }
    }
    return List.copyOf(outputs);
  }

  /// Returns what a node declares to ignore of its result; the workflow, of its input.
  public IgnoredCases declaredIgnored(Vertex vertex) {
    return vertex.node() == null ? graph.workflow().ignored() : vertex.declared().ignored();
  }

  /// Returns the cases of a node's result that are ignored by intention.
  public CaseSet ignored(Vertex vertex) {
    CaseSet set = CaseSet.NONE;
    for (IgnoredCases.IgnoredType type : declaredIgnored(vertex).types()) {
      set = set.or(casesOf(vertex, type.type()));
    }
    for (Reference name : declaredIgnored(vertex).names()) {
      set = set.or(casesOf(vertex, name.name()));
    }
    return set;
  }

  /// Returns the leaf cases of a node's result below a class, none if it is no case.
  public CaseSet casesOf(Vertex vertex, TypeMirror type) {
    CaseSet set = CaseSet.NONE;
    if (vertex.branch() instanceof Branch.Sealed(List<Leaf> leaves)) {
      TypeMirror above = round.types().erasure(type);
      for (int i = 0; i < leaves.size(); i++) {
        if (round.types().isSubtype(round.types().erasure(leaves.get(i).type()), above)) {
          set = set.or(CaseSet.of(i));
        }
      }
    }
    return set;
  }

  /// Returns the case of a node's result of this name, none if it is no case.
  public CaseSet casesOf(Vertex vertex, String name) {
    int number = vertex.branch().cases().indexOf(name);
    return number < 0 ? CaseSet.NONE : CaseSet.of(number);
  }
}
