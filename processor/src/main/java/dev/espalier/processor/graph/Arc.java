package dev.espalier.processor.graph;

import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.report.Spot;
import org.jspecify.annotations.Nullable;

/// An edge while it is linked, seen from its target.
///
/// @param from the number of the source
/// @param cases the cases of the source that pass, null for every value
public record Arc(int from, @Nullable CaseSet cases) {

  /// An edge that only orders.
  ///
  /// @param arc the edge
  /// @param spot where the order is asked for
  public record Order(Arc arc, Spot spot) {}
}
