package dev.espalier;

/// What a node with [Repeat] returns: whether it wants to be called again.
///
/// @param <S> the type of the state that goes from one call to the next: that of one of its ports
/// @param <T> the type of the result, which is what other nodes take
public sealed interface Step<S, T> {

  /// Not done: the node is called again.
  ///
  /// @param state what takes the place of the port of its type
  /// @param <S> the type of the state
  /// @param <T> the type of the result
  record Again<S, T>(S state) implements Step<S, T> {}

  /// Done.
  ///
  /// @param value the node's result
  /// @param <S> the type of the state
  /// @param <T> the type of the result
  record Done<S, T>(T value) implements Step<S, T> {}
}
