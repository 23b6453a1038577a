package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.time.Instant;

/// Tells the time.
@Capability(
    effect = Effect.READ_ONLY,
    determinism = Determinism.NONDETERMINISTIC,
    target = TargetKind.NONE)
public interface WallClock {

  /// Returns the time now.
  Instant now();
}
