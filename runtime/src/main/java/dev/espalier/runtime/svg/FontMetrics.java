package dev.espalier.runtime.svg;

/// How wide a text will be, without the font at hand: the advances of Helvetica by Adobe's font
/// metrics, and some room, because the fonts in its place are wider.
final class FontMetrics {

  private static final double ROOM = 1.1;
  private static final double BOLD = 1.07;
  private static final int FIRST = ' ';
  private static final int[] ADVANCES = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // to ~
  };
  private static final int NARROW = 600;
  private static final int WIDE = 1050;

  private FontMetrics() {}

  /// Returns the width of a text in a size, both in pixels.
  static double width(String text, int size) {
    return text.codePoints().map(FontMetrics::advance).sum() * size * ROOM / 1000;
  }

  static double boldWidth(String text, int size) {
    return width(text, size) * BOLD;
  }

  private static int advance(int character) {
    if (character >= FIRST && character < FIRST + ADVANCES.length) {
      return ADVANCES[character - FIRST];
    }
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> WIDE;
      default -> character > 0xFFFF ? WIDE : NARROW;
    };
  }
}
