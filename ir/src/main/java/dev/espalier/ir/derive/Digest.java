package dev.espalier.ir.derive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes by algorithms that every Java platform has.
final class Digest {

  private Digest() {}

  static byte[] of(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("no " + algorithm + " on this Java platform", impossible);
    }
  }
}
