package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.io.InputStream;

/// Writes blobs to a bucket, by name.
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.BUCKET)
public interface BlobWrite {

  /// Writes a blob, replacing one of the same name; readers see all of it or nothing. Returns its
  /// SHA-256 in hex.
  String put(String name, InputStream content);

  /// Removes a blob, and returns whether it was there.
  boolean delete(String name);
}
