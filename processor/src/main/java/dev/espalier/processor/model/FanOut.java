package dev.espalier.processor.model;

import dev.espalier.ErrorMode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.processor.report.Spot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A `@ForEach` as declared.
///
/// @param concurrency how many elements are worked on at the same time
/// @param ordered whether results keep the order of the elements
/// @param onError what a failed element does
/// @param waiting the `@Edge` beside it, null for none
/// @param spot the annotation
public record FanOut(
    int concurrency, boolean ordered, ErrorMode onError, @Nullable Waiting waiting, Spot spot) {

  /// An `@Edge` as declared.
  ///
  /// @param buffer where elements wait
  /// @param spot the annotation
  public record Waiting(Buffer buffer, Spot spot) {}

  /// Returns where elements wait, null if nothing is said about it.
  public @Nullable Buffer buffer() {
    return waiting == null ? null : waiting.buffer();
  }

  /// Returns whether another one on the same source says the same.
  public boolean agreesWith(FanOut other) {
    return concurrency == other.concurrency
        && ordered == other.ordered
        && onError == other.onError
        && Objects.equals(buffer(), other.buffer());
  }

  /// Returns what it says, in words.
  public String text() {
    Buffer buffer = buffer();
    return "concurrency = %d, ordered = %b, onError = %s%s"
        .formatted(
            concurrency,
            ordered,
            onError,
            buffer == null
                ? ""
                : ", buffer = %d, overflow = %s".formatted(buffer.capacity(), buffer.overflow()));
  }
}
