package dev.espalier.processor.check;

import dev.espalier.Determinism;
import dev.espalier.Effect;

/// What a node does to the world.
///
/// @param effect the least effect that it must have
/// @param determinism the highest determinism that it can have
public record Nature(Effect effect, Determinism determinism) {

  /// It computes its result from its ports alone.
  public static final Nature PURE = new Nature(Effect.PURE, Determinism.STRICT);

  /// It waits for people or other systems.
  static final Nature WAITING = new Nature(Effect.EFFECTFUL, Determinism.NONDETERMINISTIC);

  /// Returns the nature of what does both.
  Nature and(Nature other) {
    return new Nature(
        effect.compareTo(other.effect) < 0 ? other.effect : effect,
        determinism.compareTo(other.determinism) < 0 ? other.determinism : determinism);
  }
}
