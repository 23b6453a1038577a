package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Arrow;
import dev.espalier.ir.emit.picture.Arrow.Stroke;
import dev.espalier.runtime.svg.Scene.PlacedArrow;
import java.util.List;
import java.util.Locale;

/// Writes the arrows, with round corners, and what stands on them.
final class ArrowRule {

  private static final int SIZE = 10;
  private static final double LINE = 13;
  private static final double HEAD = 7;

  private ArrowRule() {}

  static void write(Scene scene, SvgText text) {
    scene.arrows().forEach(arrow -> write(arrow, text));
    scene.arrows().forEach(arrow -> label(arrow, text));
  }

  static Words label(Arrow arrow) {
    var widest = arrow.label().stream().mapToDouble(line -> FontMetrics.width(line, SIZE)).max();
    return new Words(widest.orElse(0) + 6, arrow.label().size() * LINE + 2);
  }

  private static void write(PlacedArrow placed, SvgText text) {
    var stroke = placed.arrow().stroke();
    var route = placed.route();
    if (stroke == Stroke.MANY) {
      // A double line is a thick one with a gap; it ends where the head begins.
      var line = route.shortened(HEAD);
      var tip = new Route(List.of(line.end(), route.end()));
      text.empty("path", "class", "arrow many", "d", line.path());
      text.empty("path", "class", "gap", "d", line.path());
      text.empty("path", "class", "arrow", "d", tip.path(), "marker-end", head(stroke));
    } else {
      var looks = "arrow " + stroke.name().toLowerCase(Locale.ROOT);
      text.empty("path", "class", looks, "d", route.path(), "marker-end", head(stroke));
    }
  }

  private static String head(Stroke stroke) {
    return switch (stroke) {
      case VALUE, MANY, OPTIONAL, LATE -> "url(#espalier-head)";
      case ORDER -> "url(#espalier-open)";
      case RACE -> "url(#espalier-race)";
      case ERROR, COMPENSATION -> "url(#espalier-alarm)";
    };
  }

  private static void label(PlacedArrow placed, SvgText text) {
    var box = placed.label();
    if (box == null) {
      return;
    }
    var y = box.y() + LINE - 2;
    for (var line : placed.arrow().label()) {
      text.text("text", line, "class", "label", "x", box.centre(), "y", y);
      y += LINE;
    }
  }
}
