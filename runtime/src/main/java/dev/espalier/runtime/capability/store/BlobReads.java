package dev.espalier.runtime.capability.store;

import dev.espalier.capability.BlobRead;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The reading view of a bucket of blobs.
///
/// @param bucket the bucket
public record BlobReads(Bucket bucket) implements BlobRead {

  @Override
  public Optional<InputStream> open(String name) {
    return bucket.open(name);
  }

  @Override
  public List<String> names(String prefix) {
    return bucket.names(prefix);
  }
}
