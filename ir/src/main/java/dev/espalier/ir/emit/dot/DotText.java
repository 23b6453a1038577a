package dev.espalier.ir.emit.dot;

import java.util.HexFormat;
import java.util.Map;

/// The text of a DOT document as it grows; every escape of the language is here.
final class DotText {

  private final StringBuilder text = new StringBuilder(4096);
  private int depth;

  /// Starts a block.
  void open(String head) {
    line(head + " {");
    depth++;
  }

  /// Ends the innermost block.
  void close() {
    depth--;
    line("}");
  }

  /// Writes one attribute of the surrounding block.
  void attribute(String name, String value) {
    line(name + "=" + value + ";");
  }

  /// Writes a statement with its attributes.
  void statement(String head, Map<String, String> attributes) {
    var line = new StringBuilder(head);
    var separator = " [";
    for (var attribute : attributes.entrySet()) {
      line.append(separator).append(attribute.getKey()).append('=').append(attribute.getValue());
      separator = ", ";
    }
    line(line.append(attributes.isEmpty() ? ";" : "];").toString());
  }

  /// Returns a quoted id. Inside quotes DOT knows one escape, that of the quote; a backslash stays
  /// what it is and is doubled so that it never meets a quote alone. What a C string or UTF-8
  /// cannot hold is spelled out.
  static String quoted(String id) {
    var quoted = new StringBuilder(id.length() + 2).append('"');
    int character;
    for (int at = 0; at < id.length(); at += Character.charCount(character)) {
      character = id.codePointAt(at);
      switch (character) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        default -> {
          if (Character.isISOControl(character) || isLoneSurrogate(character)) {
            quoted.append("\\u").append(HexFormat.of().toHexDigits((char) character));
          } else {
            quoted.appendCodePoint(character);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isLoneSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /// Returns a text for HTML-like labels, where the signs of XML are escaped.
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void line(String line) {
    text.repeat("  ", depth).append(line).append('\n');
  }
}
