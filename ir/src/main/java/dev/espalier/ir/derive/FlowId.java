package dev.espalier.ir.derive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The identity of a flow: the UUIDv5, as of RFC 9562, of `name:version` in [#NAMESPACE].
public final class FlowId {

  /// The namespace of flows: the UUIDv5 of `espalier.dev` in the namespace of domain names.
  public static final UUID NAMESPACE = UUID.fromString("a228bdae-e26f-5501-90bf-7cb6c267c781");

  private static final int LENGTH = 16;

  private FlowId() {}

  /// Returns the id of a flow.
  public static String of(String name, String version) {
    return uuid(NAMESPACE, name + ":" + version).toString();
  }

  /// Returns the UUIDv5 of a name in a namespace.
  static UUID uuid(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(LENGTH + text.length);
    input.putLong(namespace.getMostSignificantBits());
    input.putLong(namespace.getLeastSignificantBits());
    input.put(text);
    ByteBuffer hash = ByteBuffer.wrap(Digest.of("SHA-1", input.array()));
    long high = (hash.getLong() & ~0xf000L) | 0x5000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }
}
