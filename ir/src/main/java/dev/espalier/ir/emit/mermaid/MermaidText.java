package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Picture;
import java.util.HashMap;
import java.util.Map;

/// The text of a Mermaid document as it grows; every escape of the language is here.
///
/// Ids are made up (`n0`, `s0`), because Mermaid's own may hold little and collide with its words.
final class MermaidText {

  private final StringBuilder text = new StringBuilder(4096);
  private final Map<String, String> cards = new HashMap<>();
  private final Map<String, String> frames = new HashMap<>();
  private int depth;

  MermaidText(Picture picture) {
    for (var card : picture.cards()) {
      cards.put(card.id(), "n" + cards.size());
    }
    for (var frame : picture.frames()) {
      frames.put(frame.id(), "s" + frames.size());
    }
  }

  String card(String id) {
    return cards.getOrDefault(id, "missing");
  }

  String frame(String id) {
    return frames.getOrDefault(id, "missing");
  }

  void line(String line) {
    text.repeat("  ", depth).append(line).append('\n');
  }

  void indent() {
    depth++;
  }

  void outdent() {
    depth--;
  }

  /// Returns a text for inside quotes. Letters, digits, spaces and a few harmless signs stay; all
  /// else becomes a numeric entity, which no part of Mermaid takes for syntax.
  static String escaped(String plain) {
    var escaped = new StringBuilder(plain.length());
    for (var at = 0; at < plain.length(); at = plain.offsetByCodePoints(at, 1)) {
      var character = plain.codePointAt(at);
      if (harmless(character)) {
        escaped.appendCodePoint(character);
      } else {
        escaped.append('#').append(character).append(';');
      }
    }
    return escaped.toString();
  }

  private static boolean harmless(int character) {
    return character < 0x80
        ? Character.isLetterOrDigit(character) || " .,:_/=?!'".indexOf(character) >= 0
        : character != 0x200C && character != 0x200D;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
