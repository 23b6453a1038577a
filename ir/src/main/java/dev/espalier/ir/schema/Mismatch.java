package dev.espalier.ir.schema;

/// A reason why a producer's values do not fit a consumer.
///
/// @param path where in the value, with `/` before each property and `*` for any element; empty for
///   the value itself
/// @param reason what the producer gives and the consumer takes instead
public record Mismatch(String path, String reason) {

  /// Returns the reason with its path: `at /items/*/price: producer gives a text, consumer takes a
  /// number`.
  public String text() {
    return path.isEmpty() ? reason : "at " + path + ": " + reason;
  }
}
