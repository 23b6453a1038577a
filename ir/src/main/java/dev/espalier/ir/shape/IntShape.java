package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import org.jspecify.annotations.Nullable;

/// A whole number of 32 bits.
final class IntShape implements Shape {

  // The longest is -2147483648.
  private static final int MAX_DIGITS = 11;

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (!(json instanceof Json.Num number)) {
      faults.wrongType(path, json, "a whole number");
      return null;
    }
    Integer value = parse(number.literal());
    if (value == null) {
      faults.add(path, json, "expected a whole number of at most 32 bits");
    }
    return value;
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return new JsonObject()
        .put("type", "integer")
        .put("minimum", Integer.MIN_VALUE)
        .put("maximum", Integer.MAX_VALUE)
        .build();
  }

  private static @Nullable Integer parse(String literal) {
    if (literal.length() > MAX_DIGITS) {
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
