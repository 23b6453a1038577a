package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.util.UUID;

/// Gives random values, fit for secrets.
@Capability(
    effect = Effect.READ_ONLY,
    determinism = Determinism.NONDETERMINISTIC,
    target = TargetKind.NONE)
public interface Randomness {

  /// Returns a random number from 0 up to, and without, the bound.
  long below(long bound);

  /// Returns random bytes.
  byte[] bytes(int count);

  /// Returns a random UUID, version 4.
  UUID uuid();
}
