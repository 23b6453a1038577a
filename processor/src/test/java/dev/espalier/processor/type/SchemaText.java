package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.stream.Collectors;

/// Schemas as short text for assertions.
final class SchemaText {

  private SchemaText() {}

  static String of(Schema schema) {
    return switch (schema) {
      case Schema.Any() -> "any";
      case Schema.Bool() -> "bool";
      case Schema.Int(String format) -> format == null ? "int" : format;
      case Schema.Num(String format) -> format == null ? "num" : format;
      case Schema.Text(String format) -> format == null ? "text" : "text:" + format;
      case Schema.Choice choice -> String.join("/", choice.values());
      case Schema.Array(Schema items, boolean unique) -> (unique ? "set[" : "[") + of(items) + "]";
      case Schema.Dictionary(Schema values) -> "map{" + of(values) + "}";
      case Schema.OrNull(Schema content) -> of(content) + "?";
      case Schema.Ref(String name) -> "#" + name;
      case Schema.Struct struct ->
          struct.properties().entrySet().stream()
              .map(e -> property(e.getKey(), e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Schema.OneOf oneOf ->
          oneOf.cases().stream()
                  .map(option -> option(option, oneOf.discriminator() != null))
                  .collect(Collectors.joining(" | "))
              + (oneOf.discriminator() == null ? "" : " by " + oneOf.discriminator());
    };
  }

  private static String property(String name, Schema.Property property) {
    return name
        + (property.required() ? ": " : "?: ")
        + of(property.schema())
        + (property.description() == null ? "" : " -- " + property.description());
  }

  private static String option(Schema.Option option, boolean tagged) {
    return option.name() + (tagged ? "=" + option.tag() : "") + " " + of(option.schema());
  }
}
