package dev.espalier.processor.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/// The leaf cases of sealed types.
public final class SealedCases {

  private final JavaTypes types;

  /// Creates it for one round.
  public SealedCases(JavaTypes types) {
    this.types = types;
  }

  /// Returns whether values of the type branch: it is sealed. An enum is not, even where javac
  /// seals it because of constants with bodies.
  public boolean isSealed(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && isSealed(JavaTypes.asElement(type));
  }

  /// Returns the leaf cases in declaration order, depth first and each once: final, record, enum
  /// and non-sealed classes, and sealed classes that are not abstract themselves. Type arguments
  /// are solved through the supertypes, and a case that is no subtype of this parameterization is
  /// left out; an argument that nothing determines is `?`. Empty if the type is not sealed.
  public List<Leaf> leaves(TypeMirror type) {
    if (!isSealed(type)) {
      return List.of();
    }
    Map<TypeElement, DeclaredType> found = new LinkedHashMap<>();
    collect((DeclaredType) type, found, new HashSet<>());
    Map<TypeElement, String> names = UniqueNames.of(List.copyOf(found.keySet()));
    List<Leaf> leaves = new ArrayList<>();
    for (Map.Entry<TypeElement, DeclaredType> leaf : found.entrySet()) {
      leaves.add(new Leaf(names.getOrDefault(leaf.getKey(), ""), leaf.getValue()));
    }
    return List.copyOf(leaves);
  }

  private static boolean isSealed(TypeElement element) {
    return element.getModifiers().contains(Modifier.SEALED)
        && element.getKind() != ElementKind.ENUM;
  }

  private void collect(
      DeclaredType type, Map<TypeElement, DeclaredType> found, Set<TypeElement> visited) {
    TypeElement element = JavaTypes.asElement(type);
    if (!visited.add(element)) {
      return;
    }
    if (!isSealed(element) || !element.getModifiers().contains(Modifier.ABSTRACT)) {
      found.put(element, type);
    }
    if (isSealed(element)) {
      for (TypeMirror permitted : element.getPermittedSubclasses()) {
        if (permitted.getKind() == TypeKind.DECLARED) {
          Optional<DeclaredType> child = solve(JavaTypes.asElement(permitted), type);
          if (child.isPresent()) {
            collect(child.get(), found, visited);
          }
        }
      }
    }
  }

  /// Returns the child's type as a subtype of the given parent, empty if it cannot be one.
  private Optional<DeclaredType> solve(TypeElement child, DeclaredType parent) {
    List<? extends TypeMirror> wanted = parent.getTypeArguments();
    Optional<DeclaredType> above = types.as(child.asType(), JavaTypes.asElement(parent));
    List<? extends TypeMirror> declared =
        above.isEmpty() ? List.of() : above.get().getTypeArguments();
    Map<Element, TypeMirror> solution = new HashMap<>();
    for (int i = 0; i < Math.min(wanted.size(), declared.size()); i++) {
      if (!unify(declared.get(i), wanted.get(i), solution)) {
        return Optional.empty();
      }
    }
    TypeMirror unknown = types.types().getWildcardType(null, null);
    List<TypeMirror> arguments = new ArrayList<>();
    for (Element parameter : child.getTypeParameters()) {
      arguments.add(solution.getOrDefault(parameter, unknown));
    }
    return Optional.of(types.types().getDeclaredType(child, arguments.toArray(new TypeMirror[0])));
  }

  private boolean unify(TypeMirror pattern, TypeMirror actual, Map<Element, TypeMirror> solution) {
    if (pattern instanceof TypeVariable variable) {
      TypeMirror before = solution.putIfAbsent(variable.asElement(), actual);
      return before == null || types.types().isSameType(before, actual);
    }
    if (actual instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          || types.types().contains(wildcard, pattern)
          || unify(pattern, wildcard.getExtendsBound(), solution);
    }
    if (pattern instanceof ArrayType left && actual instanceof ArrayType right) {
      return unify(left.getComponentType(), right.getComponentType(), solution);
    }
    if (pattern instanceof DeclaredType left && actual instanceof DeclaredType right) {
      return left.asElement().equals(right.asElement())
          && unifyAll(left.getTypeArguments(), right.getTypeArguments(), solution);
    }
    return types.types().isSameType(pattern, actual);
  }

  private boolean unifyAll(
      List<? extends TypeMirror> patterns,
      List<? extends TypeMirror> actuals,
      Map<Element, TypeMirror> solution) {
    boolean unified = patterns.size() == actuals.size();
    for (int i = 0; unified && i < patterns.size(); i++) {
      unified = unify(patterns.get(i), actuals.get(i), solution);
    }
    return unified;
  }
}
