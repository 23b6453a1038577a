package dev.espalier.ir.schema;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares schemas of values that have no parts.
final class FitScalars {

  private static final List<String> INTEGERS = List.of("int8", "int16", "int32", "int64");
  private static final List<String> NUMBERS = List.of("float", "double");

  private FitScalars() {}

  static boolean fits(Schema producer, Schema consumer) {
    return switch (consumer) {
      case Schema.Any _ -> true;
      case Schema.Bool _ -> producer instanceof Schema.Bool;
      case Schema.Int to ->
          producer instanceof Schema.Int from && widens(from.format(), to.format(), INTEGERS);
      case Schema.Num to ->
          producer instanceof Schema.Int
              || (producer instanceof Schema.Num from
                  && widens(from.format(), to.format(), NUMBERS));
      case Schema.Text to ->
          producer instanceof Schema.Text from
              ? to.format() == null || to.format().equals(from.format())
              : producer instanceof Schema.Choice && to.format() == null;
      case Schema.Choice to ->
          producer instanceof Schema.Choice from
              && new HashSet<>(to.values()).containsAll(from.values());
      case Schema.Array _,
          Schema.Dictionary _,
          Schema.Struct _,
          Schema.OneOf _,
          Schema.OrNull _,
          Schema.Ref _ ->
          false;
    };
  }

  /// Returns whether a format is at most as wide as another; without format there is no limit.
  private static boolean widens(
      @Nullable String from, @Nullable String to, List<String> narrowFirst) {
    return to == null || (from != null && narrowFirst.indexOf(from) <= narrowFirst.indexOf(to));
  }
}
