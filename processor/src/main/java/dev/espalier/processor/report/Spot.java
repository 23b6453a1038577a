package dev.espalier.processor.report;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// Where in source a caret goes: a name, or an annotation on it, or one value of that annotation.
///
/// @param element the element whose name it is
/// @param annotation the annotation, null for the name itself
/// @param value the value in the annotation, null for the annotation itself
public record Spot(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /// Returns the spot of an element's name.
  public static Spot of(Element element) {
    return new Spot(element, null, null);
  }

  /// Returns the spot of an annotation on the element.
  public Spot on(AnnotationMirror mirror) {
    return new Spot(element, mirror, null);
  }

  /// Returns the spot of a value in this spot's annotation.
  public Spot at(@Nullable AnnotationValue part) {
    return annotation == null || part == null ? this : new Spot(element, annotation, part);
  }

  /// Returns the spot of an element of a list of values; of the whole value if it is no list.
  public Spot item(int index) {
    return value != null && value.getValue() instanceof List<?> items && index < items.size()
        ? at((AnnotationValue) items.get(index))
        : this;
  }
}
