package dev.espalier.ir.emit.dot;

import dev.espalier.ir.emit.picture.Card.Tone;

/// The colours and fonts. Blue, orange and vermilion stay apart for every kind of colour vision,
/// and whatever a colour says is also said in words or by a line style.
final class Palette {

  static final String FONT = "\"Inter,Helvetica,Arial,DejaVu Sans,sans-serif\"";
  static final String INK = "#1f2937";
  static final String MUTED = "#5b6472";
  static final String LINE = "#6b7280";
  static final String PAPER = "#ffffff";
  static final String FAILURE = "#b3390b";
  static final String FRAME_FILL = "#f4f6f8";
  static final String FRAME_LINE = "#aab2bd";

  private Palette() {}

  static String fill(Tone tone) {
    return switch (tone) {
      case PURE -> PAPER;
      case READ_ONLY -> "#e6f1fa";
      case EFFECTFUL -> "#fdefd8";
    };
  }

  static String border(Tone tone) {
    return switch (tone) {
      case PURE -> "#8b95a3";
      case READ_ONLY -> "#2f7ab8";
      case EFFECTFUL -> "#c97a00";
    };
  }
}
