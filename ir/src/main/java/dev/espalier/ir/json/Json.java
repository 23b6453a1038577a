package dev.espalier.ir.json;

import java.util.List;
import java.util.Map;

/// A JSON value.
public sealed interface Json {

  /// Returns where the value stands in the document it was read from.
  Position at();

  /// An object.
  ///
  /// @param members the values by name, in the order of the document
  /// @param at where it stands
  record Obj(Map<String, Json> members, Position at) implements Json {}

  /// An array.
  ///
  /// @param items the elements
  /// @param at where it stands
  record Arr(List<Json> items, Position at) implements Json {}

  /// A string.
  ///
  /// @param text its characters, without quotes and escapes
  /// @param at where it stands
  record Str(String text, Position at) implements Json {}

  /// A number. It is kept as it was written, so that no digit is lost and a huge exponent costs
  /// nothing.
  ///
  /// @param literal the number in JSON's own notation
  /// @param at where it stands
  record Num(String literal, Position at) implements Json {}

  /// True or false.
  ///
  /// @param value which of the two
  /// @param at where it stands
  record Bool(boolean value, Position at) implements Json {}

  /// Nothing.
  ///
  /// @param at where it stands
  record Null(Position at) implements Json {}

  /// Returns a string.
  static Json of(String text) {
    return new Str(text, Position.NONE);
  }

  /// Returns a whole number.
  static Json of(long number) {
    return new Num(Long.toString(number), Position.NONE);
  }

  /// Returns true or false.
  static Json of(boolean value) {
    return new Bool(value, Position.NONE);
  }

  /// Returns an array.
  static Json of(List<Json> items) {
    return new Arr(List.copyOf(items), Position.NONE);
  }
}
