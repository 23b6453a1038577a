package dev.espalier.runtime.capability;

import dev.espalier.capability.Randomness;
import java.security.SecureRandom;
import java.util.UUID;

/// Random values of the platform's secure generator.
final class SecureRandomness implements Randomness {

  private final SecureRandom random = new SecureRandom();

  @Override
  public long below(long bound) {
    return random.nextLong(bound);
  }

  @Override
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public UUID uuid() {
    return UUID.randomUUID();
  }
}
