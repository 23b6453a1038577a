package dev.espalier.runtime.cli.run;

import dev.espalier.ir.json.JsonReader;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/// The input as it was given.
///
/// @param name what messages call it
/// @param content its bytes, null if none was given
record Document(String name, byte @Nullable [] content) {

  static Document of(String option, @Nullable String given, Terminal terminal) {
    if (given == null) {
      return new Document(option, null);
    }
    try {
      if (given.equals("-")) {
        return new Document("stdin", limited(terminal.in(), "stdin"));
      }
      if (given.startsWith("@")) {
        String file = given.substring(1);
        try (InputStream in = Files.newInputStream(terminal.resolve(file))) {
          return new Document(file, limited(in, file));
        }
      }
    } catch (IOException e) {
      throw Refusal.usage("cannot read the input: " + Reasons.of(e), null);
    }
    return new Document(option, given.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] limited(InputStream in, String name) throws IOException {
    byte[] content = in.readNBytes(JsonReader.MAX_LENGTH + 1);
    if (content.length > JsonReader.MAX_LENGTH) {
      throw new IOException(name + " is longer than " + JsonReader.MAX_LENGTH + " bytes");
    }
    return content;
  }
}
