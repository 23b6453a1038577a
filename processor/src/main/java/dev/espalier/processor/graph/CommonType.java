package dev.espalier.processor.graph;

import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/// Finds what several types have in common: the most general of them, else the nearest sealed type
/// above all of them.
public final class CommonType {

  private CommonType() {}

  /// Returns the common type, empty if there is none.
  public static Optional<TypeMirror> of(List<TypeMirror> types, Round round) {
    for (TypeMirror type : types) {
      if (allFit(types, type, round)) {
        return Optional.of(type);
      }
    }
    if (types.isEmpty()) {
      return Optional.empty();
    }
    List<TypeMirror> parents =
        sealedParents(types.getFirst(), round).stream()
            .filter(parent -> allFit(types, parent, round))
            .toList();
    return parents.stream()
        .filter(parent -> parents.stream().allMatch(other -> round.java().fits(parent, other)))
        .findFirst();
  }

  /// Classes of the platform have sealed parents for reasons of its own, as String and Integer do.
  private static boolean isOfPlatform(TypeMirror type) {
    return TypeText.qualified(type).startsWith("java.");
  }

  private static boolean allFit(List<TypeMirror> types, TypeMirror parent, Round round) {
    for (TypeMirror type : types) {
      if (!round.java().fits(type, parent)) {
        return false;
      }
    }
    return true;
  }

  private static List<TypeMirror> sealedParents(TypeMirror type, Round round) {
    List<TypeMirror> found = new ArrayList<>();
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(round.java().boxed(type)));
    while (!open.isEmpty()) {
      for (TypeMirror parent : round.types().directSupertypes(open.remove())) {
        open.add(parent);
        if (round.cases().isSealed(parent) && !isOfPlatform(parent)) {
          found.add(parent);
        }
      }
    }
    return found;
  }
}
