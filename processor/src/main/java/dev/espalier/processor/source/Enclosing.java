package dev.espalier.processor.source;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// The classes around elements.
public final class Enclosing {

  private Enclosing() {}

  /// Returns the class that an element is in, or the element itself if it is a class.
  public static TypeElement type(Element element) {
    Element at = element;
    while (!(at instanceof TypeElement)) {
      at = Objects.requireNonNull(at.getEnclosingElement(), "no class around " + element);
    }
    return (TypeElement) at;
  }

  /// Returns the outermost class that an element is in.
  public static TypeElement outermost(Element element) {
    TypeElement at = type(element);
    while (at.getEnclosingElement() instanceof TypeElement outer) {
      at = outer;
    }
    return at;
  }
}
