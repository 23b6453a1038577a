package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.io.InputStream;
import java.util.List;

/// Reads files below a folder. Paths are relative, with `/`; one that leads out of the folder is
/// refused with an [IllegalArgumentException].
@Capability(
    effect = Effect.READ_ONLY,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.FOLDER)
public interface FileRead {

  /// Opens a file for reading; the caller closes the stream.
  InputStream open(String path);

  /// Returns a file's content.
  byte[] read(String path);

  /// Returns whether there is such a file.
  boolean exists(String path);

  /// Returns the names in a folder, sorted; `""` is the folder itself.
  List<String> list(String path);
}
