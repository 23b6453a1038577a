package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.util.List;
import java.util.Optional;

/// Reads values by key from a bucket.
@Capability(
    effect = Effect.READ_ONLY,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.BUCKET)
public interface KeyValueRead {

  /// Returns the value of a key, if there is one.
  Optional<byte[]> get(String key);

  /// Returns the keys that start with the given text, sorted.
  List<String> keys(String prefix);
}
