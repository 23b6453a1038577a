package dev.espalier.ir.emit.dot;

import dev.espalier.ir.emit.picture.Picture;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the title and the defaults of the whole drawing.
final class HeadRule {

  private HeadRule() {}

  static void write(Picture picture, DotText text) {
    var graph = new LinkedHashMap<String, String>();
    graph.put("rankdir", "TB");
    graph.put("bgcolor", quoted(Palette.PAPER));
    graph.put("pad", "0.3");
    graph.put("nodesep", "0.35");
    graph.put("ranksep", "0.45");
    graph.put("labelloc", "t");
    graph.put("labeljust", "l");
    graph.put("fontname", Palette.FONT);
    graph.put("fontsize", "11");
    graph.put("fontcolor", quoted(Palette.MUTED));
    graph.put("label", label(picture));
    text.statement("graph", graph);
    text.statement("node", nodes());
    text.statement("edge", edges());
  }

  private static Map<String, String> nodes() {
    var node = new LinkedHashMap<String, String>();
    node.put("shape", "plain");
    node.put("fontname", Palette.FONT);
    return node;
  }

  private static Map<String, String> edges() {
    var edge = new LinkedHashMap<String, String>();
    edge.put("color", quoted(Palette.LINE));
    edge.put("arrowsize", "0.7");
    edge.put("fontname", Palette.FONT);
    edge.put("fontsize", "10");
    edge.put("fontcolor", quoted(Palette.INK));
    return edge;
  }

  private static String label(Picture picture) {
    var label = new StringBuilder("<<font point-size=\"16\" color=\"");
    label.append(Palette.INK).append("\"><b>");
    label.append(DotText.html(picture.title())).append("</b></font><br align=\"left\"/>");
    for (var line : picture.lines()) {
      label.append(DotText.html(line)).append("<br align=\"left\"/>");
    }
    return label.append("<br/>>").toString();
  }

  private static String quoted(String value) {
    return DotText.quoted(value);
  }
}
