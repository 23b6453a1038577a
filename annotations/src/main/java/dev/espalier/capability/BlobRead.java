package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Reads blobs from a bucket, by name.
@Capability(effect = Effect.READ_ONLY, determinism = Determinism.STABLE, target = TargetKind.BUCKET)
public interface BlobRead {

  /// Opens a blob for reading, if there is one of that name; the caller closes the stream.
  Optional<InputStream> open(String name);

  /// Returns the names that start with the given text, sorted.
  List<String> names(String prefix);
}
