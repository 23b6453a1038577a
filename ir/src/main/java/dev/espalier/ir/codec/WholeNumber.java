package dev.espalier.ir.codec;

import org.jspecify.annotations.Nullable;

/// Whole numbers of 32 bits, in JSON's own notation without fraction and exponent.
final class WholeNumber {

  // The longest is -2147483648.
  private static final int MAX_LENGTH = 11;

  private WholeNumber() {}

  /// Returns the number that a literal stands for, null if it is none or too large.
  static @Nullable Integer parse(String literal) {
    if (literal.length() > MAX_LENGTH) {
      return null;
    }
    for (int i = literal.startsWith("-") ? 1 : 0; i < literal.length(); i++) {
      if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
        return null;
      }
    }
    long value = Long.parseLong(literal);
    return value == (int) value ? Integer.valueOf((int) value) : null;
  }
}
