package dev.espalier.runtime.svg;

import java.util.Locale;

/// The text of an SVG document as it grows; every escape of XML is here.
final class SvgText {

  private final StringBuilder text = new StringBuilder(8192);
  private int depth;

  /// Starts an element that holds others.
  SvgText open(String name, Object... attributes) {
    text.repeat("  ", depth++);
    tag(name, attributes).append(">\n");
    return this;
  }

  /// Ends the innermost element.
  SvgText close(String name) {
    text.repeat("  ", --depth).append("</").append(name).append(">\n");
    return this;
  }

  /// Writes an element without content.
  SvgText empty(String name, Object... attributes) {
    text.repeat("  ", depth);
    tag(name, attributes).append("/>\n");
    return this;
  }

  /// Writes an element that holds a text.
  SvgText text(String name, String content, Object... attributes) {
    text.repeat("  ", depth);
    tag(name, attributes).append('>').append(escaped(content));
    text.append("</").append(name).append(">\n");
    return this;
  }

  /// Writes lines that are not escaped.
  SvgText raw(String lines) {
    lines.lines().forEach(line -> text.repeat("  ", depth).append(line).append('\n'));
    return this;
  }

  /// Returns a number with at most one digit after the point.
  static String number(double value) {
    var tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private StringBuilder tag(String name, Object... attributes) {
    text.append('<').append(name);
    for (var at = 0; at < attributes.length; at += 2) {
      var value =
          attributes[at + 1] instanceof Double number
              ? number(number)
              : String.valueOf(attributes[at + 1]);
      text.append(' ').append(attributes[at]).append("=\"").append(escaped(value)).append('"');
    }
    return text;
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
