package dev.espalier.processor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// The methods of a class with those it inherits.
///
/// @param methods the methods that are not overridden: its own in declaration order, then those of
///   its superclasses, then those of its interfaces
/// @param overridden for a method here, the methods that it overrides
public record Members(
    List<ExecutableElement> methods, Map<ExecutableElement, List<ExecutableElement>> overridden) {

  /// Returns the methods of a class.
  public static Members of(TypeElement type, Round round) {
    Map<Name, List<ExecutableElement>> byName = new HashMap<>();
    Map<ExecutableElement, List<ExecutableElement>> overridden = new HashMap<>();
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement owner : lineage(type).values()) {
      for (Element member : owner.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD) {
          ExecutableElement method = (ExecutableElement) member;
          List<ExecutableElement> namesakes = list(byName, method.getSimpleName());
          List<ExecutableElement> overriders = new ArrayList<>();
          for (ExecutableElement candidate : namesakes) {
            if (hides(candidate, method, type, round)) {
              overriders.add(candidate);
              list(overridden, candidate).add(method);
            }
          }
          if (overriders.isEmpty()) {
            namesakes.add(method);
            methods.add(method);
          }
        }
      }
    }
    return new Members(methods, overridden);
  }

  private static <K> List<ExecutableElement> list(Map<K, List<ExecutableElement>> lists, K key) {
    List<ExecutableElement> known = lists.get(key);
    if (known == null) {
      known = new ArrayList<>();
      lists.put(key, known);
    }
    return known;
  }

  private static boolean hides(
      ExecutableElement above, ExecutableElement below, TypeElement type, Round round) {
    return !Enclosing.type(above).equals(Enclosing.type(below))
        && round.elements().overrides(above, below, type);
  }

  /// Returns the class, its superclasses and then all interfaces, each once.
  private static SequencedMap<Name, TypeElement> lineage(TypeElement type) {
    SequencedMap<Name, TypeElement> lineage = new LinkedHashMap<>();
    List<TypeElement> classes = new ArrayList<>();
    TypeElement at = type;
    while (at != null && !at.getQualifiedName().contentEquals("java.lang.Object")) {
      classes.add(at);
      lineage.put(at.getQualifiedName(), at);
      at = element(at.getSuperclass());
    }
    for (int i = 0; i < classes.size(); i++) {
      for (TypeMirror parent : classes.get(i).getInterfaces()) {
        TypeElement found = element(parent);
        if (found != null && lineage.putIfAbsent(found.getQualifiedName(), found) == null) {
          classes.add(found);
        }
      }
    }
    return lineage;
  }

  private static @Nullable TypeElement element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) type).asElement()
        : null;
  }
}
