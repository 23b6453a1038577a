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
  /// @param buffer where elements wait, null if nothing is said about it
  /// @param key the path over the element whose value is the same for elements that go one after
  ///   the other, null if nothing is said about it
  /// @param spot the annotation
  public record Waiting(@Nullable Buffer buffer, @Nullable Reference key, Spot spot) {

    /// Returns the path without the port, null for none.
    @Nullable String steps() {
      if (key == null) {
        return null;
      }
      int dot = key.name().indexOf('.');
      return dot < 0 ? "" : key.name().substring(dot);
    }
  }

  /// Returns where elements wait, null if nothing is said about it.
  public @Nullable Buffer buffer() {
    return waiting == null ? null : waiting.buffer();
  }

  /// Returns the path over the element that leads to its key, null if nothing is said about it.
  public @Nullable String partitionKey() {
    return waiting == null || waiting.key() == null ? null : waiting.key().name();
  }

  /// Returns whether another one on the same source says the same.
  public boolean agreesWith(FanOut other) {
    return concurrency == other.concurrency
        && ordered == other.ordered
        && onError == other.onError
        && Objects.equals(buffer(), other.buffer())
        && Objects.equals(steps(), other.steps());
  }

  private @Nullable String steps() {
    return waiting == null ? null : waiting.steps();
  }

  /// Returns what it says, in words.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("concurrency = ").append(concurrency).append(", ordered = ").append(ordered);
    text.append(", onError = ").append(onError);
    Buffer buffer = buffer();
    if (buffer != null) {
      text.append(", buffer = ").append(buffer.capacity());
      text.append(", overflow = ").append(buffer.overflow());
      if (buffer.spill() != null) {
        text.append(", spillMiB = ").append(buffer.spill());
      }
    }
    if (partitionKey() != null) {
      text.append(", partitionKey = ").append(partitionKey());
    }
    return text.toString();
  }
}
