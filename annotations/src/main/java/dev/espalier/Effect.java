package dev.espalier;

/// What a node does to the world, from least to most.
public enum Effect {
  /// Computes its result from its parameters alone.
  PURE,
  /// Reads from the world and leaves it as it is.
  READ_ONLY,
  /// Changes the world.
  EFFECTFUL
}
