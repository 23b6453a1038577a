package dev.espalier.runtime.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which texts have the formats that schemas name.
///
/// @param description what the text should be, with an example
/// @param reader reads such a text, and throws what it throws if it is none
record TextForm(String description, Reader reader) {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern SECONDS = Pattern.compile("(.{10}[Tt])?\\d\\d:\\d\\d:\\d\\d");
  private static final Map<String, TextForm> FORMS =
      Map.ofEntries(
          form(
              "date-time",
              "a time with its offset, such as 2026-11-01T10:00:00Z",
              t -> OffsetDateTime.parse(seconds(t))),
          form(
              "date-time-local",
              "a time without offset, such as 2026-11-01T10:00:00",
              t -> LocalDateTime.parse(t)),
          form("date", "a date, such as 2026-11-01", t -> LocalDate.parse(t)),
          form("time-local", "a time of day, such as 10:00:00", t -> LocalTime.parse(t)),
          form(
              "time",
              "a time of day with its offset, such as 10:00:00Z",
              t -> OffsetTime.parse(seconds(t))),
          form("duration", "a duration, such as PT1H30M", TextForm::duration),
          form("uuid", "a UUID, such as 7f1bbf2c-8c5a-4f4e-a9e6-5b1d4f1b6f0a", TextForm::uuid),
          form("uri", "a URI, such as https://example.org/a", t -> new URI(t)),
          form("byte", "Base64, such as AP8=", t -> Base64.getDecoder().decode(t)),
          form("char", "one character", TextForm::character));

  /// Reads a text.
  @FunctionalInterface
  interface Reader {
    /// Returns anything; fails if the text has another form.
    Object read(String text) throws URISyntaxException;
  }

  /// Returns what is wrong with a text that should have a format; an unknown format is any text.
  static Optional<String> fault(String text, @Nullable String format) {
    TextForm form = format == null ? null : FORMS.get(format);
    if (form == null || form.fits(text)) {
      return Optional.empty();
    }
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return Optional.of("\"" + shown + "\" is not " + form.description());
  }

  private boolean fits(String text) {
    try {
      reader.read(text);
      return true;
    } catch (DateTimeException | URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Map.Entry<String, TextForm> form(
      String format, String description, Reader reader) {
    return Map.entry(format, new TextForm(description, reader));
  }

  /// Java reads times without seconds, JSON Schema does not.
  private static String seconds(String text) {
    if (!SECONDS.matcher(text).lookingAt()) {
      throw new IllegalArgumentException("no seconds");
    }
    return text;
  }

  private static Object duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      return Period.parse(text);
    }
  }

  private static Object uuid(String text) {
    if (!UUID.matcher(text).matches()) {
      throw new IllegalArgumentException("no UUID");
    }
    return text;
  }

  private static Object character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("not one character");
    }
    return text;
  }
}
