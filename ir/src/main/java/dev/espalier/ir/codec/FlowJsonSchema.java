package dev.espalier.ir.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON Schema of flow documents, made from the records of the IR. It says their form; what
/// else must hold is checked in `dev.espalier.ir.check`.
public final class FlowJsonSchema {

  private static final String RESOURCE = "flow.schema.json";

  private FlowJsonSchema() {}

  /// Returns the schema, as of JSON Schema 2020-12, as a document.
  public static String document() {
    try (InputStream resource = FlowJsonSchema.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is missing from this build");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
