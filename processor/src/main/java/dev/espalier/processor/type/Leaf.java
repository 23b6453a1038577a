package dev.espalier.processor.type;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/// A leaf case of a sealed type.
///
/// @param name its name, unique among the cases
/// @param type the class with its arguments solved for the sealed type it was asked for
public record Leaf(String name, DeclaredType type) {

  /// Returns the class.
  public TypeElement element() {
    return (TypeElement) type.asElement();
  }
}
