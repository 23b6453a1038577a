package dev.espalier.ir.shape;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/// A component of a record.
///
/// @param name its name
/// @param shape the shape of its values
/// @param nullable whether it may be null
record Part(String name, Shape shape, boolean nullable) {

  static Part of(RecordComponent component, Shapes shapes) {
    return new Part(
        component.getName(), shapes.of(component.getGenericType()), shapes.nullable(component));
  }

  /// Returns whether the member must be in every document.
  boolean required() {
    return !nullable && shape.absent() == null;
  }

  /// Returns what the component holds where the member is absent.
  @Nullable Object absent() {
    return nullable ? null : shape.absent();
  }
}
