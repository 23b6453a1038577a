package dev.espalier;

import java.time.Instant;

/// What became of an [Await].
///
/// @param <T> the type of the signal's value
public sealed interface Signal<T> {

  /// The signal came.
  ///
  /// @param value what it carried
  /// @param at when it came
  /// @param <T> the type of the value
  record Received<T>(T value, Instant at) implements Signal<T> {}

  /// The signal did not come in time.
  ///
  /// @param <T> the type of the value it would have carried
  record TimedOut<T>() implements Signal<T> {}
}
