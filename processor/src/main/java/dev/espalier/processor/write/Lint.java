package dev.espalier.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/// Collects the compiler's warnings that a generated class would draw because of the code it calls,
/// so that it suppresses these and no others.
final class Lint {

  private static final String AUXILIARY = "auxiliaryclass";

  private final Elements elements;
  private final TreeSet<String> warnings = new TreeSet<>();

  Lint(Elements elements) {
    this.elements = elements;
  }

  /// Notes that the element is named.
  void names(Element element) {
    if (elements.isDeprecated(element)) {
      warnings.add(isForRemoval(element) ? "removal" : "deprecation");
    }
    if (element.getEnclosingElement() instanceof TypeElement outer) {
      names(outer);
    } else if (element instanceof TypeElement type && isAuxiliary(type)) {
      warnings.add(AUXILIARY);
    }
  }

  /// Notes that the type is named.
  void names(TypeMirror type) {
    if (type instanceof ArrayType array) {
      names(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        names(wildcard.getExtendsBound());
      }
      if (wildcard.getSuperBound() != null) {
        names(wildcard.getSuperBound());
      }
    } else if (type instanceof DeclaredType declared) {
      names(declared.asElement());
      if (isRaw(declared)) {
        warnings.add("rawtypes");
      }
      for (TypeMirror argument : declared.getTypeArguments()) {
        names(argument);
      }
    }
  }

  /// Notes that an object is cast to the type.
  void casts(TypeMirror type) {
    names(type);
    if (!isReifiable(type)) {
      warnings.add("unchecked");
    }
  }

  /// Notes that the class is public in the module of an element: what its signatures need may not
  /// be required transitively.
  void isPublicIn(Element element) {
    if (elements.getModuleOf(element) != null && !elements.getModuleOf(element).isUnnamed()) {
      warnings.add("exports");
    }
  }

  /// Returns whether an auxiliary class was named: one that shares the source file of a class with
  /// another name. What is said of them inside of a method can be suppressed, but not what is said
  /// of a field, a signature or a superclass.
  boolean namesAuxiliary() {
    return warnings.contains(AUXILIARY);
  }

  /// Notes all that another one noted.
  void addAll(Lint other) {
    warnings.addAll(other.warnings);
  }

  /// Returns the annotation that suppresses what was noted, empty if nothing was.
  Optional<AnnotationSpec> suppression() {
    if (warnings.isEmpty()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    for (String warning : warnings) {
      annotation.addMember("value", "$S", warning);
    }
    return Optional.of(annotation.build());
  }

  /// A compiler that wraps its environment may not know where a class is from.
  private boolean isAuxiliary(TypeElement type) {
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      return file != null
          && file.getKind() == JavaFileObject.Kind.SOURCE
          && !file.isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    } catch (UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static boolean isForRemoval(Element element) {
    Deprecated deprecated = element.getAnnotation(Deprecated.class);
    return deprecated != null && deprecated.forRemoval();
  }

  private static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && type.asElement() instanceof TypeElement element
        && !element.getTypeParameters().isEmpty();
  }

  private static boolean isReifiable(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> isReifiable(array.getComponentType());
      case DeclaredType declared ->
          declared.getTypeArguments().stream()
                  .allMatch(
                      argument ->
                          argument instanceof WildcardType wildcard
                              && wildcard.getExtendsBound() == null
                              && wildcard.getSuperBound() == null)
              && isReifiable(declared.getEnclosingType());
      default -> true;
    };
  }
}
