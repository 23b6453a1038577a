package dev.espalier.processor.link;

import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.Leaf;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/// Which values of a source fit a type: all, some cases, or none.
final class Fits {

  private final JavaTypes java;

  Fits(JavaTypes java) {
    this.java = java;
  }

  /// Returns the edge that values of the type take.
  Optional<Arc> value(Vertex source, TypeMirror type) {
    if (!source.feeds()) {
      return Optional.empty();
    }
    if (java.fits(source.result(), type)) {
      return Optional.of(new Arc(source.index(), null));
    }
    return switch (source.branch()) {
      case Branch.Presence _ -> present(source, java.optionalContent(source.result()), type);
      case Branch.Sealed(List<Leaf> leaves) -> {
        CaseSet fitting = CaseSet.NONE;
        for (int i = 0; i < leaves.size(); i++) {
          if (java.fits(leaves.get(i).type(), type)) {
            fitting = fitting.or(CaseSet.of(i));
          }
        }
        yield fitting.isEmpty() ? Optional.empty() : Optional.of(new Arc(source.index(), fitting));
      }
      case Branch.None _, Branch.Constants _, Branch.Bool _ -> Optional.empty();
    };
  }

  /// Returns the edge that the elements of the source's values take.
  Optional<Arc> element(Vertex source, TypeMirror type) {
    if (!source.feeds()) {
      return Optional.empty();
    }
    Optional<TypeMirror> content = java.optionalContent(source.result());
    return content.isPresent()
        ? present(source, content.flatMap(java::element), type)
        : java.element(source.result())
            .filter(element -> java.fits(element, type))
            .map(element -> new Arc(source.index(), null));
  }

  private Optional<Arc> present(Vertex source, Optional<TypeMirror> content, TypeMirror type) {
    return content
        .filter(value -> java.fits(value, type))
        .map(value -> new Arc(source.index(), CaseSet.of(0)));
  }
}
