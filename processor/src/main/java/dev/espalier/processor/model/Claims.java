package dev.espalier.processor.model;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.processor.report.Spot;
import org.jspecify.annotations.Nullable;

/// What an author claims about a node; null where nothing is claimed.
///
/// @param effect the effect
/// @param determinism the determinism
public record Claims(@Nullable Claim<Effect> effect, @Nullable Claim<Determinism> determinism) {

  /// Nothing is claimed.
  public static final Claims NONE = new Claims(null, null);

  /// A claim.
  ///
  /// @param value what is claimed
  /// @param spot where
  /// @param <T> what it is about
  public record Claim<T>(T value, Spot spot) {}
}
