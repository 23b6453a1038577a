package dev.espalier.processor.link;

import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/// A `List<R>` port that waits until it is known which nodes are in a scope.
///
/// @param number its number among these
/// @param target the node
/// @param index the port's position
/// @param port the port
/// @param element what it is a list of
/// @param values edges from nodes that give the list itself
/// @param plain the nodes that give one element
/// @param outcomes where the element is an `Outcome`, the nodes that give one element's content
/// @param spot where its source is named, else the port's name
record ListPort(
    int number,
    Vertex target,
    int index,
    ParameterModel.Port port,
    TypeMirror element,
    List<Arc> values,
    Pool plain,
    Pool outcomes,
    Spot spot) {

  boolean isReady() {
    return plain.unknown == 0 && outcomes.unknown == 0;
  }

  /// The nodes that give one type, as far as it is known which of them are in a scope.
  static final class Pool {

    final List<Arc> members;
    final List<Arc> scoped = new ArrayList<>();

    /// Members with a `@ForEach` of their own: in a scope, whatever else is still unknown.
    final List<Arc> opening = new ArrayList<>();

    final List<ListPort> waiting = new ArrayList<>();
    int unknown;

    Pool(List<Arc> members) {
      this.members = members;
    }
  }
}
