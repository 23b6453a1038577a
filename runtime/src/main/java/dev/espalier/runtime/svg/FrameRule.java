package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.runtime.svg.Scene.PlacedFrame;

/// Writes the frames. More arrows come into a scope than leave it, so the label stands at the
/// bottom.
final class FrameRule {

  private static final int SIZE = 10;
  private static final double LINE = 13;

  private FrameRule() {}

  static void write(Scene scene, SvgText text) {
    scene.frames().forEach(frame -> write(frame, text));
  }

  static Words label(Frame frame) {
    var widest = frame.label().stream().mapToDouble(line -> FontMetrics.width(line, SIZE)).max();
    return new Words(widest.orElse(0), frame.label().size() * LINE);
  }

  private static void write(PlacedFrame placed, SvgText text) {
    var box = placed.box();
    text.empty(
        "rect",
        "class",
        "frame",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        10.0);
  }

  /// Writes the labels, later than the arrows that may cross them.
  static void labels(Scene scene, SvgText text) {
    for (var placed : scene.frames()) {
      var box = placed.box();
      var y = box.bottom() - 10 - (placed.frame().label().size() - 1) * LINE;
      for (var line : placed.frame().label()) {
        text.text("text", line, "class", "over", "x", box.right() - 12, "y", y);
        y += LINE;
      }
    }
  }
}
