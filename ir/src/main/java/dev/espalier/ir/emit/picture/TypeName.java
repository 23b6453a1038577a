package dev.espalier.ir.emit.picture;

import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.schema.Schema;
import org.jspecify.annotations.Nullable;

/// The short name of a type, as a reader would say it.
final class TypeName {

  private TypeName() {}

  static String of(DataType type) {
    return of(type.javaType(), type.schema());
  }

  static String of(Port port) {
    return of(port.javaType(), port.schema());
  }

  private static String of(@Nullable String javaType, Schema schema) {
    return Plain.line(javaType == null ? of(schema) : simple(javaType));
  }

  /// Drops packages and far-out classes: `java.util.List<com.acme.Shop.Order.Line>` becomes
  /// `List<Order.Line>`.
  private static String simple(String javaType) {
    var name = new StringBuilder(javaType.length());
    var start = 0;
    for (var at = 0; at <= javaType.length(); at++) {
      if (at < javaType.length() && isName(javaType.charAt(at))) {
        continue;
      }
      name.append(withoutPackage(javaType.substring(start, at)));
      if (at < javaType.length()) {
        name.append(javaType.charAt(at));
      }
      start = at + 1;
    }
    return name.toString();
  }

  private static boolean isName(char character) {
    return Character.isJavaIdentifierPart(character) || character == '.';
  }

  private static String withoutPackage(String qualified) {
    var start = 0;
    for (var dot = qualified.indexOf('.'); dot >= 0; dot = qualified.indexOf('.', start)) {
      if (start < dot && Character.isUpperCase(qualified.charAt(start))) {
        break;
      }
      start = dot + 1;
    }
    return qualified.substring(start(qualified, start));
  }

  /// Of a class in a class in a class, the last two say enough.
  private static int start(String qualified, int first) {
    var last = qualified.lastIndexOf('.');
    var before = last < 0 ? -1 : qualified.lastIndexOf('.', last - 1);
    return Math.max(first, before + 1);
  }

  private static String of(Schema schema) {
    return switch (schema) {
      case Schema.Any _ -> "any";
      case Schema.Bool _ -> "boolean";
      case Schema.Int(var format) -> format == null ? "integer" : format;
      case Schema.Num(var format) -> format == null ? "number" : format;
      case Schema.Text(var format) -> format == null ? "text" : format;
      case Schema.Choice(var values) -> String.join(" | ", values);
      case Schema.Array(var items, _) -> "list of " + of(items);
      case Schema.Dictionary(var values) -> "map of " + of(values);
      case Schema.Struct _ -> "object";
      case Schema.OneOf(_, var cases) ->
          String.join(" | ", cases.stream().map(Schema.Option::name).toList());
      case Schema.OrNull(var value) -> of(value) + " or null";
      case Schema.Ref(var name) -> name;
    };
  }
}
