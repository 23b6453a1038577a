package dev.espalier.runtime.bind;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads settings from text.
///
/// Durations are written as in the DSL, such as `1h30m`, or as in ISO 8601, such as `PT1H30M`.
final class SettingText {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private SettingText() {}

  /// Returns the value of a setting of the given schema.
  ///
  /// @throws IllegalArgumentException with what was expected, if the text is not one
  static Object read(Schema schema, String text, Flow flow) {
    return switch (schema) {
      case Schema.Bool bool -> bool(text);
      case Schema.Int whole -> whole(whole.format(), text);
      case Schema.Num number -> number(number.format(), text);
      case Schema.Text plain -> text(plain.format(), text);
      case Schema.Choice choice -> choice(choice, text);
      case Schema.Ref ref -> named(ref, text, flow);
      case Schema.OrNull orNull -> read(orNull.schema(), text, flow);
      case Schema.Any any -> text;
      case Schema.Array array -> throw new IllegalArgumentException("a text, number or boolean");
      case Schema.Dictionary map -> throw new IllegalArgumentException("a text, number or boolean");
      case Schema.Struct struct -> throw new IllegalArgumentException("a text, number or boolean");
      case Schema.OneOf oneOf -> throw new IllegalArgumentException("a text, number or boolean");
    };
  }

  private static Object named(Schema.Ref ref, String text, Flow flow) {
    Schema schema = flow.schemas().get(ref.name());
    if (schema == null) {
      throw new IllegalArgumentException("of the unknown schema " + ref.name());
    }
    return read(schema, text, flow);
  }

  private static Object choice(Schema.Choice choice, String text) {
    if (!choice.values().contains(text)) {
      throw new IllegalArgumentException("one of " + String.join(", ", choice.values()));
    }
    return text;
  }

  /// Returns the value of a setting for a parameter of the given type.
  ///
  /// @throws IllegalArgumentException with what was expected, if the text is not one
  static Object read(Class<?> type, String text) {
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException("a " + type.getSimpleName());
    }
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> bool(text);
      case "byte", "Byte" -> whole("int8", text);
      case "short", "Short" -> whole("int16", text);
      case "int", "Integer" -> whole("int32", text);
      case "long", "Long" -> whole("int64", text);
      case "BigInteger" -> whole(null, text);
      case "float", "Float" -> number("float", text);
      case "double", "Double" -> number("double", text);
      case "BigDecimal" -> number(null, text);
      case "Duration" -> text("duration", text);
      case "URI" -> text("uri", text);
      default -> text;
    };
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false");
    };
  }

  private static Object whole(@Nullable String format, String text) {
    try {
      return switch (format) {
        case "int8" -> Byte.valueOf(text);
        case "int16" -> Short.valueOf(text);
        case "int32" -> Integer.valueOf(text);
        case "int64" -> Long.valueOf(text);
        case null, default -> new BigInteger(text);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          format == null ? "a whole number" : "a whole number of " + format.substring(3) + " bits",
          e);
    }
  }

  private static Object number(@Nullable String format, String text) {
    try {
      return switch (format) {
        case "float" -> Float.valueOf(text);
        case "double" -> Double.valueOf(text);
        case null, default -> new BigDecimal(text);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number", e);
    }
  }

  private static Object text(@Nullable String format, String text) {
    return switch (format) {
      case "duration" -> duration(text);
      case "uri" -> uri(text);
      case null, default -> text;
    };
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a URI", e);
    }
  }

  private static Duration duration(String text) {
    try {
      return text.startsWith("P") ? Duration.parse(text) : spans(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("a duration such as 500ms, 30s or 1h30m", e);
    }
  }

  private static Duration spans(String text) {
    Matcher span = SPAN.matcher(text);
    Duration sum = Duration.ZERO;
    int at = 0;
    while (at < text.length() && span.find(at) && span.start() == at) {
      long count = Long.parseLong(span.group(1));
      sum =
          sum.plus(
              switch (span.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
              });
      at = span.end();
    }
    if (at < text.length() || text.isEmpty()) {
      throw new IllegalArgumentException(text);
    }
    return sum;
  }
}
