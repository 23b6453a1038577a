package dev.espalier.processor.model;

import dev.espalier.processor.report.Spot;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/// An `@Ignored` as declared.
///
/// @param types the cases named by class
/// @param names the cases named by text
public record IgnoredCases(List<IgnoredType> types, List<Reference> names) {

  /// Nothing is ignored.
  public static final IgnoredCases NONE = new IgnoredCases(List.of(), List.of());

  /// A case named by class.
  ///
  /// @param type the class
  /// @param spot where it is named
  public record IgnoredType(TypeMirror type, Spot spot) {}
}
