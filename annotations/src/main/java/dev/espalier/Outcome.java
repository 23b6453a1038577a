package dev.espalier;

/// How one element of a [ForEach] with [ErrorMode#COLLECT] ended.
///
/// @param <T> the type of the element's result
public sealed interface Outcome<T> {

  /// The element's result.
  ///
  /// @param value the result
  /// @param <T> the type of the result
  record Success<T>(T value) implements Outcome<T> {}

  /// The element failed.
  ///
  /// @param error the exception's class name
  /// @param message the exception's message, or an empty text
  /// @param <T> the type the result would have had
  record Failure<T>(String error, String message) implements Outcome<T> {}
}
