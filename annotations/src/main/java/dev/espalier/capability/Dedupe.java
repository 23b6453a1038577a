package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;

/// Remembers keys, to tell what was seen before.
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.KEYSPACE)
public interface Dedupe {

  /// Records a key, and returns whether this was the first time.
  boolean first(String key);
}
