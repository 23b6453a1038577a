package dev.espalier.processor.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Whether declarations name types that do not exist yet. Another processor may generate them in a
/// later round; if none does, javac reports them itself.
public final class Missing {

  private final Round round;
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  /// Creates it for one round.
  public Missing(Round round) {
    this.round = round;
  }

  /// Returns whether the class, a class above it, or a signature in one of them names a missing
  /// type.
  public boolean in(TypeElement type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = look(type);
      known.put(type, answer);
    }
    return answer;
  }

  private boolean look(TypeElement type) {
    return inHeader(type)
        || type.getEnclosedElements().stream().anyMatch(this::inMember)
        || parents(type).anyMatch(this::in);
  }

  private boolean inHeader(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .anyMatch(this::isMissing)
        || inAnnotations(type);
  }

  private Stream<TypeElement> parents(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
        .map(parent -> (TypeElement) round.types().asElement(parent))
        .filter(parent -> !parent.getQualifiedName().toString().startsWith("java."));
  }

  private boolean inMember(Element member) {
    return switch (member) {
      case ExecutableElement method -> inMethod(method);
      case VariableElement field when member.getKind() == ElementKind.FIELD ->
          isMissing(field.asType());
      default -> false;
    };
  }

  private boolean inMethod(ExecutableElement method) {
    return isMissing(method.getReturnType())
        || method.getThrownTypes().stream().anyMatch(this::isMissing)
        || method.getParameters().stream()
            .anyMatch(parameter -> isMissing(parameter.asType()) || inAnnotations(parameter))
        || inAnnotations(method);
  }

  private boolean inAnnotations(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> Mirrors.isDsl(mirror.getAnnotationType()))
        .map(AnnotationMirror::getElementValues)
        .flatMap(values -> values.values().stream())
        .anyMatch(this::isMissing);
  }

  private boolean isMissing(AnnotationValue value) {
    return switch (value.getValue()) {
      case TypeMirror type -> isMissing(type);
      case List<?> items -> items.stream().anyMatch(item -> isMissing((AnnotationValue) item));
      case String text -> text.equals("<error>");
      default -> false;
    };
  }

  private boolean isMissing(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR || round.java().isUnresolved(type);
  }
}
