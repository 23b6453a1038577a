package dev.espalier.processor.graph;

import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/// How nodes with handlers can fail: each throwable that some handler takes is one more case of the
/// node, after those of its result. A failure goes to the handler of the nearest of its
/// superclasses, so that handlers of different types exclude each other, and each takes the case of
/// its own type.
final class Failures {

  private final JavaTypes java;
  private final Map<Integer, List<TypeMirror>> types = new HashMap<>();

  Failures(Graph graph, JavaTypes java) {
    this.java = java;
    for (List<Wire> wires : graph.wires()) {
      for (Wire wire : wires) {
        if (wire.role() == PortRole.ERROR) {
          for (Arc arc : wire.arcs()) {
            add(arc.from(), wire.port().type());
          }
        }
      }
    }
  }

  boolean isHandled(int vertex) {
    return types.containsKey(vertex);
  }

  /// Returns the names of the failures of a node.
  List<String> names(int vertex) {
    List<String> names = new ArrayList<>();
    for (TypeMirror type : types.getOrDefault(vertex, List.of())) {
      names.add("failed:" + TypeText.brief(type));
    }
    return List.copyOf(names);
  }

  /// Returns the failures that a handler of the given type takes.
  ///
  /// @param values how many cases the node's result has
  CaseSet taken(int vertex, TypeMirror throwable, int values) {
    List<TypeMirror> all = types.getOrDefault(vertex, List.of());
    for (int i = 0; i < all.size(); i++) {
      if (java.same(all.get(i), throwable)) {
        return CaseSet.of(values + i);
      }
    }
    return CaseSet.NONE;
  }

  private void add(int vertex, TypeMirror type) {
    List<TypeMirror> known = types.computeIfAbsent(vertex, _ -> new ArrayList<>());
    if (known.stream().noneMatch(other -> java.same(other, type))) {
      known.add(type);
    }
  }
}
