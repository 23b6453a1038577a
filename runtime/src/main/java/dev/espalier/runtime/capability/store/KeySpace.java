package dev.espalier.runtime.capability.store;

import dev.espalier.capability.Dedupe;

/// Keys that were seen, one empty content each.
///
/// @param bucket the bucket that holds them
public record KeySpace(Bucket bucket) implements Dedupe {

  private static final byte[] NOTHING = {};

  @Override
  public boolean first(String key) {
    return bucket.putIfAbsent(key, NOTHING);
  }
}
