package dev.espalier.runtime.capability.store;

import dev.espalier.capability.KeyValueWrite;

/// The writing view of a bucket of values.
///
/// @param bucket the bucket
public record KeyValueWrites(Bucket bucket) implements KeyValueWrite {

  @Override
  public void put(String key, byte[] value) {
    bucket.put(key, out -> out.write(value));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] value) {
    return bucket.putIfAbsent(key, value);
  }

  @Override
  public boolean replace(String key, byte[] expected, byte[] value) {
    return bucket.replace(key, expected, value);
  }

  @Override
  public boolean delete(String key) {
    return bucket.delete(key);
  }
}
