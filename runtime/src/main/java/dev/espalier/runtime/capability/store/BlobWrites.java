package dev.espalier.runtime.capability.store;

import dev.espalier.capability.BlobWrite;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The writing view of a bucket of blobs.
///
/// @param bucket the bucket
public record BlobWrites(Bucket bucket) implements BlobWrite {

  @Override
  public String put(String name, InputStream content) {
    MessageDigest digest = sha256();
    bucket.put(name, out -> content.transferTo(new DigestOutputStream(out, digest)));
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public boolean delete(String name) {
    return bucket.delete(name);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
