package dev.espalier.runtime.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which numbers fit the widths of Java's types.
final class NumberForm {

  private NumberForm() {}

  /// Returns what is wrong with a number.
  ///
  /// @param wanted what the number should be, in words
  /// @param format the width that the schema names, null for any
  static Optional<String> fault(String literal, String wanted, @Nullable String format) {
    BigDecimal number = decimal(literal).orElse(null);
    if (number == null) {
      return Optional.of("the exponent of " + literal + " is too large");
    }
    if (wanted.equals("a whole number") && !isWhole(number)) {
      return Optional.of("expected a whole number but found " + literal);
    }
    return switch (format) {
      case null -> Optional.empty();
      case "int8" -> within(number, literal, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "int16" -> within(number, literal, Short.MIN_VALUE, Short.MAX_VALUE);
      case "int32" -> within(number, literal, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> within(number, literal, Long.MIN_VALUE, Long.MAX_VALUE);
      case "float" -> finite(literal, Float.isFinite(number.floatValue()), "single");
      case "double" -> finite(literal, Double.isFinite(number.doubleValue()), "double");
      default -> Optional.empty();
    };
  }

  /// Returns the number that a literal of JSON is, empty if its exponent is beyond reason.
  static Optional<BigDecimal> decimal(String literal) {
    try {
      return Optional.of(new BigDecimal(literal));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<String> within(BigDecimal number, String literal, long low, long high) {
    return number.compareTo(BigDecimal.valueOf(low)) >= 0
            && number.compareTo(BigDecimal.valueOf(high)) <= 0
        ? Optional.empty()
        : Optional.of("%s is not between %d and %d".formatted(literal, low, high));
  }

  private static Optional<String> finite(String literal, boolean finite, String precision) {
    return finite
        ? Optional.empty()
        : Optional.of(literal + " is too large for " + precision + " precision");
  }
}
