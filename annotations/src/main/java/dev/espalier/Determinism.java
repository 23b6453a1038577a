package dev.espalier;

/// How far a node gives the same result for the same parameters, from most to least.
public enum Determinism {
  /// Always the same result.
  STRICT,
  /// The same result as long as what it reads, addressed by content, is unchanged.
  STABLE,
  /// Usually the same result; the world it reads may change.
  BEST_EFFORT,
  /// Any result, such as the time or a random number.
  NONDETERMINISTIC
}
