package dev.espalier.processor.model;

import dev.espalier.ErrorMode;
import dev.espalier.processor.report.Spot;

/// A `@ForEach` as declared.
///
/// @param concurrency how many elements are worked on at the same time
/// @param ordered whether results keep the order of the elements
/// @param onError what a failed element does
/// @param spot the annotation
public record FanOut(int concurrency, boolean ordered, ErrorMode onError, Spot spot) {

  /// Returns whether another one on the same source says the same.
  public boolean agreesWith(FanOut other) {
    return concurrency == other.concurrency && ordered == other.ordered && onError == other.onError;
  }
}
