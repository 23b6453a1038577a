package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Picture;

/// Writes the document's start: what it is called and says to those who do not see it, its looks,
/// its paper and its title.
final class HeadRule {

  static final double MARGIN = 24;
  private static final double TITLE = 26;
  private static final double LINE = 16;

  private HeadRule() {}

  static void write(Scene scene, SvgText text) {
    var picture = scene.picture();
    var width = width(scene);
    var height = top(picture) + scene.height() + MARGIN;
    text.open(
        "svg",
        "class",
        "espalier",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + SvgText.number(width) + " " + SvgText.number(height),
        "width",
        width,
        "height",
        height,
        "role",
        "img");
    text.text("title", "Flow " + picture.title());
    text.text("desc", description(picture));
    Looks.write(text);
    text.empty("rect", "class", "paper", "width", "100%", "height", "100%");
    title(picture, text);
    var origin = SvgText.number(MARGIN) + " " + SvgText.number(top(picture));
    text.open("g", "transform", "translate(" + origin + ")");
  }

  static void end(Scene scene, SvgText text) {
    text.close("g").close("svg");
  }

  private static void title(Picture picture, SvgText text) {
    var y = MARGIN + 16;
    text.text("text", picture.title(), "class", "headline", "x", MARGIN, "y", y);
    for (var line : picture.lines()) {
      y += LINE;
      text.text("text", line, "class", "line", "x", MARGIN, "y", y);
    }
  }

  private static double top(Picture picture) {
    return MARGIN + TITLE + LINE * picture.lines().size() + 14;
  }

  private static double width(Scene scene) {
    var picture = scene.picture();
    var widest = FontMetrics.boldWidth(picture.title(), 16);
    for (var line : picture.lines()) {
      widest = Math.max(widest, FontMetrics.width(line, 11));
    }
    return Math.max(scene.width(), widest) + 2 * MARGIN;
  }

  private static String description(Picture picture) {
    var lines = String.join(" ", picture.lines());
    return (lines.isEmpty() ? "" : lines + " ")
        + "%d nodes and triggers, %d edges."
            .formatted(picture.cards().size(), picture.arrows().size());
  }
}
