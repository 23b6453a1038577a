package dev.espalier.ir.emit.dot;

import dev.espalier.ir.emit.picture.Arrow;
import dev.espalier.ir.emit.picture.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the arrows.
final class ArrowRule {

  private ArrowRule() {}

  static void write(Picture picture, DotText text) {
    for (var arrow : picture.arrows()) {
      text.statement(head(arrow), attributes(arrow));
    }
  }

  private static String head(Arrow arrow) {
    var port = arrow.port() < 0 ? ":n" : ":p" + arrow.port() + ":n";
    return DotText.quoted(arrow.from()) + ":s -> " + DotText.quoted(arrow.to()) + port;
  }

  private static Map<String, String> attributes(Arrow arrow) {
    var attributes = new LinkedHashMap<String, String>();
    if (!arrow.label().isEmpty()) {
      var lines = new ArrayList<String>();
      for (var line : arrow.label()) {
        lines.add(DotText.html(line));
      }
      attributes.put("label", "< " + String.join("<br/> ", lines) + ">");
    }
    style(arrow, attributes);
    return attributes;
  }

  private static void style(Arrow arrow, Map<String, String> attributes) {
    switch (arrow.stroke()) {
      case VALUE -> {}
      case MANY -> attributes.put("color", many());
      case OPTIONAL, LATE -> attributes.put("style", "dashed");
      case RACE -> attributes.put("arrowhead", "empty");
      case ERROR -> {
        attributes.put("style", "dashed");
        attributes.put("color", DotText.quoted(Palette.FAILURE));
        attributes.put("fontcolor", DotText.quoted(Palette.FAILURE));
      }
      case ORDER -> {
        attributes.put("style", "dotted");
        attributes.put("arrowhead", "open");
      }
      case COMPENSATION -> {
        attributes.put("style", "dotted");
        attributes.put("color", DotText.quoted(Palette.FAILURE));
      }
    }
  }

  /// Two lines side by side.
  private static String many() {
    return DotText.quoted(Palette.LINE + ":" + "#ffffff" + ":" + Palette.LINE);
  }
}
