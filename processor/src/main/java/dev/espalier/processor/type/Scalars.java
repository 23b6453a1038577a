package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/// The classes that are one JSON value each. Formats are those of JSON Schema 2020-12 and, where it
/// has none, of the OpenAPI format registry (`date-time-local`, `time-local`, `int32`, …).
final class Scalars {

  private static final Schema TEXT = new Schema.Text(null);
  private static final Map<String, Schema> CLASSES = classes();

  private Scalars() {}

  static @Nullable Schema of(String qualifiedName) {
    return CLASSES.get(qualifiedName);
  }

  static @Nullable Schema of(TypeKind primitive) {
    return switch (primitive) {
      case BOOLEAN -> new Schema.Bool();
      case BYTE -> new Schema.Int("int8");
      case SHORT -> new Schema.Int("int16");
      case INT -> new Schema.Int("int32");
      case LONG -> new Schema.Int("int64");
      case FLOAT -> new Schema.Num("float");
      case DOUBLE -> new Schema.Num("double");
      case CHAR -> new Schema.Text("char");
      default -> null;
    };
  }

  /// Returns whether values of the schema can be property names, as the keys of a map must.
  static boolean isKey(Schema schema) {
    return switch (schema) {
      case Schema.Text text -> !"byte".equals(text.format());
      case Schema.Choice _, Schema.Bool _ -> true;
      case Schema.Int number -> number.format() != null;
      default -> false;
    };
  }

  private static Map<String, Schema> classes() {
    Map<String, Schema> all = new HashMap<>();
    all.put("java.lang.Boolean", new Schema.Bool());
    all.put("java.lang.Byte", new Schema.Int("int8"));
    all.put("java.lang.Short", new Schema.Int("int16"));
    all.put("java.lang.Integer", new Schema.Int("int32"));
    all.put("java.lang.Long", new Schema.Int("int64"));
    all.put("java.lang.Float", new Schema.Num("float"));
    all.put("java.lang.Double", new Schema.Num("double"));
    all.put("java.lang.Character", new Schema.Text("char"));
    all.put("java.lang.String", TEXT);
    all.put("java.math.BigInteger", new Schema.Int(null));
    all.put("java.math.BigDecimal", new Schema.Num(null));
    all.put("java.net.URI", new Schema.Text("uri"));
    all.put("java.net.URL", new Schema.Text("uri"));
    all.put("java.util.UUID", new Schema.Text("uuid"));
    all.put("java.util.Locale", TEXT);
    all.put("java.util.Currency", TEXT);
    all.put("java.util.OptionalInt", new Schema.OrNull(new Schema.Int("int32")));
    all.put("java.util.OptionalLong", new Schema.OrNull(new Schema.Int("int64")));
    all.put("java.util.OptionalDouble", new Schema.OrNull(new Schema.Num("double")));
    times(all);
    all.put("tools.jackson.databind.JsonNode", new Schema.Any());
    all.put("tools.jackson.databind.node.ObjectNode", new Schema.Dictionary(new Schema.Any()));
    all.put("tools.jackson.databind.node.ArrayNode", new Schema.Array(new Schema.Any(), false));
    return Map.copyOf(all);
  }

  private static void times(Map<String, Schema> all) {
    all.put("java.time.Instant", new Schema.Text("date-time"));
    all.put("java.time.OffsetDateTime", new Schema.Text("date-time"));
    all.put("java.time.ZonedDateTime", new Schema.Text("date-time"));
    all.put("java.time.LocalDateTime", new Schema.Text("date-time-local"));
    all.put("java.time.LocalDate", new Schema.Text("date"));
    all.put("java.time.LocalTime", new Schema.Text("time-local"));
    all.put("java.time.OffsetTime", new Schema.Text("time"));
    all.put("java.time.Duration", new Schema.Text("duration"));
    all.put("java.time.Period", new Schema.Text("duration"));
    all.put("java.time.Year", new Schema.Int("int32"));
    all.put("java.time.YearMonth", TEXT);
    all.put("java.time.MonthDay", TEXT);
    all.put("java.time.ZoneId", TEXT);
    all.put("java.time.ZoneOffset", TEXT);
  }
}
