package dev.espalier.ir.flow;

import dev.espalier.Determinism;
import org.jspecify.annotations.Nullable;

/// A determinism, as inferred and as claimed.
///
/// @param inferred what follows from capabilities and kind
/// @param claimed what the author says, null if nothing
public record DeterminismClaim(Determinism inferred, @Nullable Determinism claimed) {

  /// Returns the claim if there is one, else what was inferred.
  public Determinism effective() {
    return claimed == null ? inferred : claimed;
  }
}
