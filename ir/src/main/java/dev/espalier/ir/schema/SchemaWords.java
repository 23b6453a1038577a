package dev.espalier.ir.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Schemas in words.
final class SchemaWords {

  private static final int MOST = 5;

  private SchemaWords() {}

  /// Returns what values of a schema are, with an article: `a whole number of 32 bits`.
  static String of(Schema schema) {
    return switch (schema) {
      case Schema.Any _ -> "any value";
      case Schema.Bool _ -> "true or false";
      case Schema.Int whole -> whole(whole.format());
      case Schema.Num number -> number(number.format());
      case Schema.Text text -> text(text.format());
      case Schema.Choice choice -> "one of " + names(choice.values());
      case Schema.Array array -> array.unique() ? "a list without repetition" : "a list";
      case Schema.Dictionary _ -> "a map";
      case Schema.Struct _ -> "an object";
      case Schema.OneOf oneOf ->
          "one of the cases " + names(oneOf.cases().stream().map(Schema.Option::name).toList());
      case Schema.OrNull orNull -> of(orNull.schema()) + " or null";
      case Schema.Ref ref -> ref.name();
    };
  }

  /// Returns at most five names, with dots for those left out.
  static String names(List<String> names) {
    return names.size() <= MOST
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST)) + ", …";
  }

  private static String whole(@Nullable String format) {
    return format == null
        ? "a whole number of any size"
        : "a whole number of " + format.substring("int".length()) + " bits";
  }

  private static String number(@Nullable String format) {
    return switch (format) {
      case null -> "a decimal number of any size";
      case "float" -> "a number of single precision";
      case "double" -> "a number of double precision";
      default -> "a number";
    };
  }

  private static String text(@Nullable String format) {
    return switch (format) {
      case null -> "a text";
      case "byte" -> "bytes as Base64";
      case "char" -> "a single character";
      default -> "a text in the format " + format;
    };
  }
}
