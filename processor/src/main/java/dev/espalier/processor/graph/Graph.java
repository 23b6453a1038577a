package dev.espalier.processor.graph;

import dev.espalier.processor.model.WorkflowModel;
import java.util.BitSet;
import java.util.List;

/// A linked flow: numbered nodes, the sources of their ports, and their scopes. Faulty ports are in
/// it without sources.
///
/// @param vertices the nodes
/// @param wires the ports with their sources, by node, in declaration order
/// @param orders the edges that only order, by node
/// @param scopes the scopes
/// @param order the numbers of the nodes in topological order, without those on cycles
/// @param excused the nodes that a faulty port may have meant as its source
public record Graph(
    Vertices vertices,
    List<List<Wire>> wires,
    List<List<Arc.Order>> orders,
    ScopeTree scopes,
    List<Integer> order,
    BitSet excused) {

  /// Returns the workflow.
  public WorkflowModel workflow() {
    return vertices.workflow();
  }
}
