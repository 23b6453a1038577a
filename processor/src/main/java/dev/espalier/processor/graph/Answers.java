package dev.espalier.processor.graph;

import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// What a flow answers.
///
/// @param types the types of its outputs, each once, in declaration order; none if it answers
///   nothing
/// @param isStream whether its outputs are in a scope, so that it answers a stream of them
public record Answers(List<TypeMirror> types, boolean isStream) {

  /// Returns what a linked flow answers.
  public static Answers of(Graph graph, Round round) {
    List<TypeMirror> types = new ArrayList<>();
    boolean isStream = false;
    for (Vertex vertex : graph.vertices().all()) {
      if (vertex.node() != null && vertex.node().answer() != null) {
        TypeMirror type = round.java().optionalContent(vertex.result()).orElse(vertex.result());
        if (types.stream().noneMatch(known -> round.java().same(known, type))) {
          types.add(type);
        }
        isStream |= graph.scopes().of(vertex.index()) != ScopeTree.TOP;
      }
    }
    return new Answers(types, isStream);
  }

  /// Returns the stream of a type, as which a caller sees the answers of a scope.
  public static TypeMirror stream(TypeMirror type, Round round) {
    TypeElement stream = round.elements().getTypeElement("java.util.stream.Stream");
    return round.types().getDeclaredType(stream, round.java().boxed(type));
  }

  /// Returns the one of the types, or the nearest sealed one above all of them, that all fit.
  public Optional<TypeMirror> common(Round round) {
    return CommonType.of(types, round);
  }
}
