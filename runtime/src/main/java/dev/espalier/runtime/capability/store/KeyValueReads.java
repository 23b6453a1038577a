package dev.espalier.runtime.capability.store;

import dev.espalier.capability.KeyValueRead;
import java.util.List;
import java.util.Optional;

/// The reading view of a bucket of values.
///
/// @param bucket the bucket
public record KeyValueReads(Bucket bucket) implements KeyValueRead {

  @Override
  public Optional<byte[]> get(String key) {
    return bucket.read(key);
  }

  @Override
  public List<String> keys(String prefix) {
    return bucket.names(prefix);
  }
}
