package dev.espalier.spi;

import dev.espalier.Emitter;

/// What generated code returns for a node with an [Emitter]: its call, yet to be made.
///
/// @param <T> the type of the elements
@FunctionalInterface
public interface Emission<T> {

  /// Calls the node, which hands its elements to the emitter and returns when there are no more.
  ///
  /// @throws Throwable what the method throws
  void run(Emitter<T> emitter) throws Throwable;
}
