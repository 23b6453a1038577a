package dev.espalier.runtime.svg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Writes the colours, fonts and arrowheads, for light and dark surroundings, from `looks.xml`.
/// Blue, orange and vermilion stay apart for every kind of colour vision, and whatever a colour
/// says is also said in words or by a line style.
final class Looks {

  private Looks() {}

  static void write(SvgText text) {
    try (var looks = Looks.class.getResourceAsStream("looks.xml")) {
      var bytes =
          Objects.requireNonNull(looks, "looks.xml is missing from this jar").readAllBytes();
      text.raw(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("looks.xml cannot be read from this jar", unreadable);
    }
  }
}
