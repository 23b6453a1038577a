package dev.espalier.ir.json;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON piece by piece, by itself rather than by a library: the bytes are a promise that
/// goes into content hashes and must not change with a dependency, and a compiler that has just
/// started has no time to load one.
public final class JsonOut {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(4096);
  private final boolean pretty;
  private int depth;
  private boolean first = true;
  private boolean named;

  private JsonOut(boolean pretty) {
    this.pretty = pretty;
  }

  /// Returns a writer of documents for people: two spaces a level, `\n` at each end of line and at
  /// the end.
  public static JsonOut pretty() {
    return new JsonOut(true);
  }

  /// Returns a writer of documents on one line, without spaces and end of line.
  public static JsonOut compact() {
    return new JsonOut(false);
  }

  /// Returns what was written.
  public String finish() {
    return pretty ? out.append('\n').toString() : out.toString();
  }

  /// Starts an object.
  public JsonOut open() {
    return open('{');
  }

  /// Ends an object.
  public JsonOut close() {
    return close('}');
  }

  /// Starts an array.
  public JsonOut openList() {
    return open('[');
  }

  /// Ends an array.
  public JsonOut closeList() {
    return close(']');
  }

  /// Writes the name of a member whose characters need no escape.
  public JsonOut key(String name) {
    between();
    out.append('"').append(name).append(pretty ? "\": " : "\":");
    named = true;
    return this;
  }

  /// Writes the name of a member.
  public JsonOut name(String name) {
    between();
    quoted(name);
    out.append(pretty ? ": " : ":");
    named = true;
    return this;
  }

  /// Writes a string.
  public JsonOut text(String text) {
    between();
    quoted(text);
    return this;
  }

  /// Writes a number or true or false, in JSON's own notation.
  public JsonOut literal(String literal) {
    between();
    out.append(literal);
    return this;
  }

  /// Writes a member with a string, unless it is null.
  public JsonOut put(String key, @Nullable String text) {
    return text == null ? this : key(key).text(text);
  }

  /// Writes a member with a whole number, unless it is null.
  public JsonOut put(String key, @Nullable Integer number) {
    return number == null ? this : key(key).literal(number.toString());
  }

  /// Writes a member with a number that is finite: without fraction and exponent if it has none.
  public JsonOut put(String key, double number) {
    boolean isWhole = Math.rint(number) == number && Math.abs(number) < 1e15;
    boolean isNegativeZero = Double.doubleToLongBits(number) == Long.MIN_VALUE;
    return key(key)
        .literal(
            isWhole && !isNegativeZero ? Long.toString((long) number) : Double.toString(number));
  }

  /// Writes a member with true or false.
  public JsonOut put(String key, boolean value) {
    return key(key).literal(value ? "true" : "false");
  }

  /// Writes a member with an array of strings, unless it is empty.
  public JsonOut put(String key, Collection<String> texts) {
    if (texts.isEmpty()) {
      return this;
    }
    key(key).openList();
    for (String text : texts) {
      text(text);
    }
    return closeList();
  }

  /// Writes a value.
  public JsonOut value(Json json) {
    return switch (json) {
      case Json.Obj object -> {
        open();
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          name(member.getKey()).value(member.getValue());
        }
        yield close();
      }
      case Json.Arr array -> {
        openList();
        for (Json item : array.items()) {
          value(item);
        }
        yield closeList();
      }
      case Json.Str string -> text(string.text());
      case Json.Num number -> literal(number.literal());
      case Json.Bool bool -> literal(bool.value() ? "true" : "false");
      case Json.Null _ -> literal("null");
    };
  }

  private JsonOut open(char bracket) {
    between();
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private JsonOut close(char bracket) {
    depth--;
    if (!first) {
      feed();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  private void between() {
    if (named) {
      named = false;
      return;
    }
    if (depth > 0) {
      if (!first) {
        out.append(',');
      }
      feed();
    }
    first = false;
  }

  private void feed() {
    if (pretty) {
      out.append('\n').repeat("  ", depth);
    }
  }

  private void quoted(String text) {
    out.append('"');
    int plain = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(text, plain, i);
      escape(c);
      plain = i + 1;
    }
    out.append(text, plain, length).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        // Control characters, and halves of surrogate pairs, which UTF-8 cannot carry.
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 0xf));
        }
      }
    }
  }
}
