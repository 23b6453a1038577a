package dev.espalier.runtime.cli.console;

import dev.espalier.ir.json.JsonOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this program.
public final class Version {

  private Version() {}

  public static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  public static String json() {
    JsonOut out = JsonOut.pretty();
    out.open().put("version", number()).put("java", Runtime.version().toString());
    return out.put("vendor", vendor()).close().finish();
  }

  private static String vendor() {
    return System.getProperty("java.vendor", "unknown");
  }

  public static String text() {
    return "flows %s (Java %s, %s)".formatted(number(), Runtime.version(), vendor());
  }
}
