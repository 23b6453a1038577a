package dev.espalier.runtime.cli.command;

import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.schema.Schema;

/// Short names of types for people.
final class TypeName {

  private TypeName() {}

  /// Returns the Java type without packages, else what the schema says.
  static String of(DataType type) {
    String java = type.javaType();
    return java == null ? of(type.schema()) : java.replaceAll("\\b[a-z][A-Za-z0-9_]*\\.", "");
  }

  private static String of(Schema schema) {
    return switch (schema) {
      case Schema.Any _ -> "any JSON";
      case Schema.Bool _ -> "boolean";
      case Schema.Int _ -> "whole number";
      case Schema.Num _ -> "number";
      case Schema.Text _, Schema.Choice _ -> "text";
      case Schema.Array array -> "list of " + of(array.items());
      case Schema.Dictionary map -> "map to " + of(map.values());
      case Schema.Struct _ -> "object";
      case Schema.OneOf _ -> "one of several";
      case Schema.OrNull(Schema content) -> of(content) + " or null";
      case Schema.Ref(String name) -> name;
    };
  }
}
