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
/// @param doubtful the nodes of which it is not known when they run, apart from their ports
public record Graph(
    Vertices vertices,
    List<List<Wire>> wires,
    List<List<Arc.Order>> orders,
    ScopeTree scopes,
    List<Integer> order,
    BitSet doubtful) {

  /// Returns whether some node lacks a source that it asks for, as has been reported. It may have
  /// meant any node, so that nothing can be said about whose result is not taken.
  public boolean lacksSources() {
    if (!doubtful.isEmpty()) {
      return true;
    }
    for (Vertex vertex : vertices.all()) {
      if (!vertex.isMeant()) {
        return true;
      }
    }
    for (List<Wire> ports : wires) {
      for (Wire wire : ports) {
        if (wire.isBroken()) {
          return true;
        }
      }
    }
    return false;
  }

  /// Returns the workflow.
  public WorkflowModel workflow() {
    return vertices.workflow();
  }
}
