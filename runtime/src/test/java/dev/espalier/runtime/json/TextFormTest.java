package dev.espalier.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.espalier.ir.json.JsonText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextFormTest {

  private static final Map<String, List<Class<?>>> TYPES =
      Map.of(
          "date-time", List.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class),
          "date-time-local", List.of(LocalDateTime.class),
          "date", List.of(LocalDate.class),
          "time-local", List.of(LocalTime.class),
          "time", List.of(OffsetTime.class),
          "duration", List.of(Duration.class),
          "uuid", List.of(UUID.class),
          "uri", List.of(URI.class),
          "byte", List.of(byte[].class),
          "char", List.of(char.class));

  @ParameterizedTest
  @CsvSource({
    "date-time, 2026-11-01T10:00:00Z",
    "date-time, 2026-11-01T10:00:00.123456789+02:00",
    "date-time, 2024-02-29T23:59:59-11:30",
    "date-time-local, 2026-11-01T10:00:00",
    "date, 2026-11-01",
    "time-local, 10:00:00.5",
    "time, 10:00:00+01:00",
    "duration, PT1H30M",
    "duration, P2DT0.5S",
    "uuid, 7F1bbf2c-8c5a-4f4e-a9e6-5b1d4f1b6f0a",
    "uri, https://a.example/?q=%20",
    "byte, AP8=",
    "char, é"
  })
  void text_ofTheForm_isAcceptedAndRead(String format, String text) {
    assertThat(TextForm.fault(text, format)).isEmpty();
    byte[] json = JsonText.compact(dev.espalier.ir.json.Json.of(text)).getBytes(UTF_8);
    for (Class<?> type : TYPES.get(format)) {
      assertThatCode(() -> new ValueCodec().read(json, type)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "date-time, 2026-11-01T10:00:00",
    "date-time, 2026-11-01T10:00Z",
    "date-time, 2026-11-01T10:00:00+01:00[Europe/Paris]",
    "date-time, 2026-02-29T10:00:00Z",
    "date-time, 1762000000",
    "date-time-local, 2026-11-01T10:00:00Z",
    "date, 2026-13-01",
    "date, 2026-11-1",
    "time-local, 25:00:00",
    "time, 10:00:00",
    "time, 10:00Z",
    "duration, 5m",
    "uuid, 1-1-1-1-1",
    "uri, ht tp://x",
    "byte, A",
    "byte, 'AP8= '",
    "char, ''",
    "char, ab"
  })
  void text_ofAnotherForm_isAFault(String format, String text) {
    assertThat(TextForm.fault(text, format))
        .get()
        .asString()
        .startsWith("\"" + text + "\" is not ")
        .contains(", such as ".repeat(format.equals("char") ? 0 : 1));
  }

  @Test
  void text_ofAnUnknownFormat_isAnyText() {
    assertThat(TextForm.fault("x", "postcode")).isEmpty();
  }

  @Test
  void longText_isCutInTheMessage() {
    assertThat(TextForm.fault("x".repeat(1000), "date").orElseThrow()).hasSizeLessThan(120);
  }
}
