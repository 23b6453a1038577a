package dev.espalier.ir.flow;

import dev.espalier.Effect;
import org.jspecify.annotations.Nullable;

/// An effect, as inferred and as claimed.
///
/// @param inferred what follows from capabilities and kind
/// @param claimed what the author says, null if nothing
public record EffectClaim(Effect inferred, @Nullable Effect claimed) {

  /// Returns the claim if there is one, else what was inferred.
  public Effect effective() {
    return claimed == null ? inferred : claimed;
  }
}
