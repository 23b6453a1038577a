package dev.espalier.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What a flow answers, another can take: every value is written so that the schema of its type
/// accepts it, and is read back as it was.
final class RoundTripTest {

  private static final int ROUNDS = 300;

  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final ValueCodec codec = new ValueCodec();

  private Object roundTrip(Object value, Type type, Schema schema) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, out, false);
    String text = out.toString(StandardCharsets.UTF_8);
    Json json = ((JsonResult.Parsed) new JsonReader().read(text)).json();

    assertThat(ValueCheck.of(json, schema, Map.of()).all()).as(text).isEmpty();
    return codec.read(out.toByteArray(), type);
  }

  private void assertKept(Object value, Schema schema) {
    assertThat(roundTrip(value, value.getClass(), schema)).isEqualTo(value);
  }

  private Instant instant() {
    return Instant.ofEpochSecond(
        random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000));
  }

  private ZoneOffset offset() {
    return ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
  }

  private LocalTime time() {
    long nanos = random.nextLong(86_400_000_000_000L);
    return LocalTime.ofNanoOfDay(
        switch (random.nextInt(3)) {
          case 0 -> nanos;
          case 1 -> nanos / 1_000_000_000L * 1_000_000_000L;
          default -> nanos / 60_000_000_000L * 60_000_000_000L;
        });
  }

  @Test
  void times_ofEveryKind_areKept() {
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate date = instant().atOffset(ZoneOffset.UTC).toLocalDate();
      LocalDateTime local = LocalDateTime.of(date, time());
      assertKept(instant(), new Schema.Text("date-time"));
      assertKept(OffsetDateTime.of(local, offset()), new Schema.Text("date-time"));
      assertKept(ZonedDateTime.of(local, offset()), new Schema.Text("date-time"));
      assertKept(local, new Schema.Text("date-time-local"));
      assertKept(date, new Schema.Text("date"));
      assertKept(time(), new Schema.Text("time-local"));
      assertKept(OffsetTime.of(time(), offset()), new Schema.Text("time"));
      assertKept(
          Duration.ofSeconds(random.nextLong() / 1000, random.nextInt(1_000_000_000)),
          new Schema.Text("duration"));
      assertKept(
          Period.of(random.nextInt(), random.nextInt(), random.nextInt()),
          new Schema.Text("duration"));
      assertKept(Year.of(random.nextInt(1, 10_000)), new Schema.Int("int32"));
      assertKept(YearMonth.from(date), new Schema.Text(null));
      assertKept(MonthDay.from(date), new Schema.Text(null));
      assertKept(offset(), new Schema.Text(null));
    }
  }

  @Test
  void zonedTime_ofARegion_keepsItsInstantAndOffset() {
    for (ZoneId zone : ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList()) {
      ZonedDateTime time = Instant.parse("2026-07-01T10:00:00Z").atZone(zone);

      Object read = roundTrip(time, ZonedDateTime.class, new Schema.Text("date-time"));

      assertThat(((ZonedDateTime) read).toOffsetDateTime()).isEqualTo(time.toOffsetDateTime());
      assertThat(roundTrip(zone, ZoneId.class, new Schema.Text(null))).isEqualTo(zone);
    }
  }

  @Test
  void numbers_ofEveryKind_areKept() {
    for (int round = 0; round < ROUNDS; round++) {
      assertKept((byte) random.nextInt(), new Schema.Int("int8"));
      assertKept((short) random.nextInt(), new Schema.Int("int16"));
      assertKept(random.nextInt(), new Schema.Int("int32"));
      assertKept(random.nextLong(), new Schema.Int("int64"));
      BigInteger big = BigInteger.valueOf(random.nextLong()).pow(1 + random.nextInt(9));
      assertKept(big, new Schema.Int(null));
      assertKept(new BigDecimal(big, random.nextInt(-50, 50)), new Schema.Num(null));
      float single = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(single)) {
        assertKept(single, new Schema.Num("float"));
      }
      double real = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(real)) {
        assertKept(real, new Schema.Num("double"));
      }
      assertKept(OptionalInt.of(random.nextInt()), new Schema.OrNull(new Schema.Int("int32")));
      assertKept(OptionalLong.of(random.nextLong()), new Schema.OrNull(new Schema.Int("int64")));
      assertKept(
          OptionalDouble.of(random.nextDouble()), new Schema.OrNull(new Schema.Num("double")));
    }
    assertKept(OptionalInt.empty(), new Schema.OrNull(new Schema.Int("int32")));
    assertKept(OptionalLong.empty(), new Schema.OrNull(new Schema.Int("int64")));
    assertKept(OptionalDouble.empty(), new Schema.OrNull(new Schema.Num("double")));
  }

  @Test
  void texts_ofEveryKind_areKept() {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = new byte[random.nextInt(20)];
      random.nextBytes(bytes);
      assertKept(bytes, new Schema.Text("byte"));
      assertKept(new UUID(random.nextLong(), random.nextLong()), new Schema.Text("uuid"));
      char letter = (char) random.nextInt(Character.MIN_SURROGATE);
      assertKept(letter, new Schema.Text("char"));
      assertKept(letter + "\"\\😀", new Schema.Text(null));
    }
  }
}
