package dev.espalier.ir.derive;

import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.flow.Flow;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The hash that pins the shape of a flow, not its prose or layout.
public final class ContentHash {

  private ContentHash() {}

  /// Returns the SHA-256, in hex, of [FlowWriter#pinned] in UTF-8.
  public static String of(Flow flow) {
    byte[] pinned = FlowWriter.pinned(flow).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digest.of("SHA-256", pinned));
  }
}
