package dev.espalier.processor.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (inAnnotations(type)) {
      return true;
    }
    for (Element member : type.getEnclosedElements()) {
      if (inMember(member)) {
        return true;
      }
    }
    if (inParent(type.getSuperclass())) {
      return true;
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (inParent(parent)) {
        return true;
      }
    }
    return false;
  }

  private boolean inParent(TypeMirror type) {
    if (isMissing(type)) {
      return true;
    }
    return type.getKind() == TypeKind.DECLARED
        && round.types().asElement(type) instanceof TypeElement parent
        && !parent.getQualifiedName().toString().startsWith("java.")
        && in(parent);
  }

  private boolean inMember(Element member) {
    if (member instanceof ExecutableElement method) {
      return inMethod(method);
    }
    return member.getKind() == ElementKind.FIELD && isMissing(member.asType());
  }

  private boolean inMethod(ExecutableElement method) {
    if (isMissing(method.getReturnType()) || inAnnotations(method)) {
      return true;
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (isMissing(thrown)) {
        return true;
      }
    }
    for (VariableElement parameter : method.getParameters()) {
      if (isMissing(parameter.asType()) || inAnnotations(parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean inAnnotations(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (Mirrors.isDsl(mirror.getAnnotationType())
          && isAnyMissing(mirror.getElementValues().values())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyMissing(Iterable<?> values) {
    for (Object value : values) {
      if (isMissing((AnnotationValue) value)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMissing(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof TypeMirror type) {
      return isMissing(type);
    }
    return content instanceof List<?> items ? isAnyMissing(items) : content.equals("<error>");
  }

  private boolean isMissing(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR || round.java().isUnresolved(type);
  }
}
