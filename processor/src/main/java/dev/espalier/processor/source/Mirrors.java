package dev.espalier.processor.source;

import dev.espalier.processor.report.Spot;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/// The annotations of the DSL on one element.
public final class Mirrors {

  private static final String DSL = "dev.espalier.";

  private final List<Mirror> all;

  private Mirrors(List<Mirror> all) {
    this.all = all;
  }

  /// Reads the annotations of an element.
  ///
  /// @param base the spot of the element's name, or of what refers to it
  public static Mirrors of(Element element, Spot base) {
    List<Mirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isDsl(mirror.getAnnotationType())) {
        found.add(new Mirror(mirror, element, base));
      }
    }
    return new Mirrors(found);
  }

  /// Returns the annotation of a type, empty if there is none.
  public Optional<Mirror> get(Class<? extends Annotation> annotation) {
    return Optional.ofNullable(find(annotation));
  }

  /// Returns the annotation of a type, null if there is none.
  public @Nullable Mirror find(Class<? extends Annotation> annotation) {
    String name = annotation.getSimpleName();
    for (Mirror mirror : all) {
      if (mirror.name().equals(name)) {
        return mirror;
      }
    }
    return null;
  }

  /// Returns whether there is an annotation of a type.
  public boolean has(Class<? extends Annotation> annotation) {
    return get(annotation).isPresent();
  }

  /// Returns all, in the order in which they are written.
  public List<Mirror> all() {
    return all;
  }

  /// Returns those of the given names, in the order in which they are written.
  public List<Mirror> among(Set<String> names) {
    List<Mirror> among = new ArrayList<>();
    for (Mirror mirror : all) {
      if (names.contains(mirror.name())) {
        among.add(mirror);
      }
    }
    return List.copyOf(among);
  }

  /// Returns whether an annotation is one of the DSL.
  public static boolean isDsl(DeclaredType annotation) {
    String name = ((TypeElement) annotation.asElement()).getQualifiedName().toString();
    return (name.startsWith(DSL) && name.indexOf('.', DSL.length()) < 0)
        || name.equals("dev.espalier.When.All");
  }

  /// Returns whether an element itself has an annotation; without making an instance of it, for
  /// which the JDK would define a proxy class.
  public static boolean isOn(Element element, Class<? extends Annotation> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(annotation.getCanonicalName())) {
        return true;
      }
    }
    return false;
  }
}
