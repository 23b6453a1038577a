package dev.espalier.processor.type;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// What the linker asks about types: whether a value fits, what it holds, where to look it up.
public final class JavaTypes {

  private final Types types;
  private final Elements elements;
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Map<String, Optional<TypeElement>> platform = new HashMap<>();

  /// Creates it for one round.
  public JavaTypes(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /// Returns whether a value of one type can be passed to a port of another: a subtype after
  /// boxing, generics included; without widening of numbers and without unchecked conversion.
  public boolean fits(TypeMirror value, TypeMirror port) {
    return value.getKind() != TypeKind.VOID
        && port.getKind() != TypeKind.VOID
        && types.isSubtype(boxed(value), boxed(port));
  }

  /// Returns whether two types are the same after boxing.
  public boolean same(TypeMirror left, TypeMirror right) {
    return types.isSameType(boxed(left), boxed(right));
  }

  /// Returns the type with a primitive replaced by its class.
  public TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  /// Returns what a `@ForEach` over the type runs for: the element of an [Iterable], stream or
  /// array, or the entry of a map; empty if it has no elements. A `byte[]` is one value.
  public Optional<TypeMirror> element(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE
          ? Optional.empty()
          : Optional.of(array.getComponentType());
    }
    Optional<TypeMirror> element = argument(type, "java.lang.Iterable");
    if (element.isEmpty()) {
      element = argument(type, "java.util.stream.Stream");
    }
    return element.isEmpty() ? entry(type) : element;
  }

  /// Returns the element of a `java.util.List`, the only type that collects a scope; empty for
  /// every other type, its subtypes included.
  public Optional<TypeMirror> listElement(TypeMirror type) {
    return is(type, "java.util.List") ? argument(type, "java.util.List") : Optional.empty();
  }

  /// Returns the content of a `java.util.Optional`; empty for every other type.
  public Optional<TypeMirror> optionalContent(TypeMirror type) {
    return is(type, "java.util.Optional") ? argument(type, "java.util.Optional") : Optional.empty();
  }

  /// Returns the element of a `java.util.stream.Stream`; empty for every other type.
  public Optional<TypeMirror> streamElement(TypeMirror type) {
    return argument(type, "java.util.stream.Stream");
  }

  /// Returns the names of an enum's constants in declaration order; empty for every other type.
  public List<String> constants(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && asElement(type).getKind() == ElementKind.ENUM
        ? Constants.names(asElement(type))
        : List.of();
  }

  /// Returns the keys under which a value of this type can be asked for: the erasures of the boxed
  /// type and all its supertypes except `Object`. Where `port` fits, `keys(value)` contains
  /// `key(port)`.
  public Set<String> keys(TypeMirror type) {
    String key = key(type);
    Set<String> known = keys.get(key);
    if (known == null) {
      Set<String> found = new LinkedHashSet<>();
      collectKeys(boxed(type), found);
      known = Collections.unmodifiableSet(found);
      keys.put(key, known);
    }
    return known;
  }

  /// Returns the key to look up what fits a port of this type.
  public String key(TypeMirror type) {
    return TypeText.qualified(types.erasure(boxed(type)));
  }

  /// Returns whether the type or one of its arguments is missing at present.
  public boolean isUnresolved(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isUnresolved(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        if (isUnresolved(argument)) {
          return true;
        }
      }
      return declared.getKind() == TypeKind.ERROR;
    }
    return type instanceof WildcardType wildcard
        && ((wildcard.getExtendsBound() != null && isUnresolved(wildcard.getExtendsBound()))
            || (wildcard.getSuperBound() != null && isUnresolved(wildcard.getSuperBound())));
  }

  /// Returns whether the type mentions a type variable, so that it is not one type.
  public boolean isOpen(TypeMirror type) {
    if (type instanceof TypeVariable) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isOpen(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        if (isOpen(argument)) {
          return true;
        }
      }
    }
    return type instanceof WildcardType wildcard
        && ((wildcard.getExtendsBound() != null && isOpen(wildcard.getExtendsBound()))
            || (wildcard.getSuperBound() != null && isOpen(wildcard.getSuperBound())));
  }

  /// Returns the type as the given supertype with its arguments solved, empty if it is none.
  public Optional<DeclaredType> as(TypeMirror type, TypeElement supertype) {
    TypeMirror start = bound(type);
    if (start.getKind() != TypeKind.DECLARED
        || !types.isSubtype(types.erasure(start), types.erasure(supertype.asType()))) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) start;
    if (declared.asElement().equals(supertype)) {
      return Optional.of(declared);
    }
    for (TypeMirror parent : types.directSupertypes(declared)) {
      Optional<DeclaredType> found = as(parent, supertype);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }

  static TypeElement asElement(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }

  static boolean is(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && asElement(type).getQualifiedName().contentEquals(name);
  }

  private Optional<TypeMirror> argument(TypeMirror type, String supertype) {
    Optional<TypeElement> element = platform(supertype);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    Optional<DeclaredType> found = as(type, element.get());
    return found.isEmpty() || found.get().getTypeArguments().isEmpty()
        ? Optional.empty()
        : Optional.of(bound(found.get().getTypeArguments().getFirst()));
  }

  private Optional<TypeMirror> entry(TypeMirror type) {
    Optional<TypeElement> map = platform("java.util.Map");
    Optional<TypeElement> entry = platform("java.util.Map.Entry");
    if (map.isEmpty() || entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<DeclaredType> found = as(type, map.get());
    return found.isEmpty() || found.get().getTypeArguments().isEmpty()
        ? Optional.empty()
        : Optional.of(
            types.getDeclaredType(
                entry.get(), found.get().getTypeArguments().toArray(new TypeMirror[0])));
  }

  /// Asks javac once: it looks a name up in all modules, each time anew.
  private Optional<TypeElement> platform(String name) {
    Optional<TypeElement> known = platform.get(name);
    if (known == null) {
      known = Optional.ofNullable(elements.getTypeElement(name));
      platform.put(name, known);
    }
    return known;
  }

  private void collectKeys(TypeMirror type, Set<String> keys) {
    if (type instanceof ArrayType array && !array.getComponentType().getKind().isPrimitive()) {
      Set<String> components = new LinkedHashSet<>();
      collectKeys(array.getComponentType(), components);
      for (String component : components) {
        keys.add(component + "[]");
      }
      return;
    }
    String key = key(type);
    if (!key.equals("java.lang.Object") && keys.add(key)) {
      for (TypeMirror parent : types.directSupertypes(type)) {
        collectKeys(parent, keys);
      }
    }
  }

  private static TypeMirror bound(TypeMirror type) {
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return wildcard.getExtendsBound();
    }
    return type instanceof TypeVariable variable ? bound(variable.getUpperBound()) : type;
  }
}
