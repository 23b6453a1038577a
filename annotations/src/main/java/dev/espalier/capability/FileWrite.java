package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;

/// Writes files below a folder; paths as in [FileRead].
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.FOLDER)
public interface FileWrite {

  /// Writes a file whole, creating folders as needed and replacing what was there.
  void write(String path, byte[] content);

  /// Adds to the end of a file, creating it as needed.
  void append(String path, byte[] content);

  /// Removes a file, and returns whether it was there.
  boolean delete(String path);
}
