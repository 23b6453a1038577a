package dev.espalier.processor.type;

import dev.espalier.Discriminator;
import dev.espalier.Property;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// The annotations that change what JSON a type has.
final class Marks {

  private Marks() {}

  static Optional<String> property(AnnotatedConstruct declaration) {
    return value(declaration, Property.class);
  }

  static Optional<String> discriminator(AnnotatedConstruct declaration) {
    return value(declaration, Discriminator.class);
  }

  /// Returns whether there is an annotation called `Nullable`, JSpecify's or any other one.
  static boolean isNullable(AnnotatedConstruct construct) {
    for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether there is an annotation called `Nullable` that a run sees too.
  static boolean isSeenNullable(AnnotatedConstruct construct) {
    for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
      Element type = mirror.getAnnotationType().asElement();
      Retention kept = type.getAnnotation(Retention.class);
      if (type.getSimpleName().contentEquals("Nullable")
          && kept != null
          && kept.value() == RetentionPolicy.RUNTIME) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> value(AnnotatedConstruct declaration, Class<?> annotation) {
    for (AnnotationMirror mirror : declaration.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type
          && type.getQualifiedName().contentEquals(annotation.getName())) {
        for (AnnotationValue value : mirror.getElementValues().values()) {
          if (value.getValue() instanceof String text) {
            return Optional.of(text);
          }
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
