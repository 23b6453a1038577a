package dev.espalier.ir.emit.picture;

import java.util.ArrayList;
import java.util.List;

/// Makes any text fit for one line of a drawing.
final class Plain {

  private static final int LONGEST = 120;
  private static final int LONGEST_TEXT = 400;
  private static final int REPLACEMENT = 0xFFFD;

  private Plain() {}

  /// Returns the text with white space collapsed, unprintable characters replaced and its end cut
  /// off beyond 120 characters.
  static String line(String text) {
    return line(text, LONGEST);
  }

  private static String line(String text, int longest) {
    var line = new StringBuilder(Math.min(text.length(), longest) + 1);
    var length = 0;
    var gap = false;
    for (var at = 0; at < text.length(); ) {
      var character = text.codePointAt(at);
      at += Character.charCount(character);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        gap = length > 0;
        continue;
      }
      if (length + (gap ? 2 : 1) > longest) {
        return line.append('…').toString();
      }
      if (gap) {
        line.append(' ');
        length++;
        gap = false;
      }
      line.appendCodePoint(printable(character) ? character : REPLACEMENT);
      length++;
    }
    return line.toString();
  }

  /// Returns the text cleaned like a line, cut off beyond 400 characters, and broken at spaces into
  /// lines of about a width.
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : line(text, LONGEST_TEXT).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  /// Controls would break XML, formats reorder what is read, the rest cannot be encoded.
  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> character == 0x200C || character == 0x200D;
      default -> true;
    };
  }
}
