package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;

/// Changes values by key in a bucket.
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.BUCKET)
public interface KeyValueWrite {

  /// Sets the value of a key.
  void put(String key, byte[] value);

  /// Sets the value of a key that has none, and returns whether it did.
  boolean putIfAbsent(String key, byte[] value);

  /// Replaces the expected value of a key, and returns whether it did.
  boolean replace(String key, byte[] expected, byte[] value);

  /// Removes a key, and returns whether it was there.
  boolean delete(String key);
}
