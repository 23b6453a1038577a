package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Arrow;
import dev.espalier.ir.emit.picture.Arrow.Stroke;
import dev.espalier.ir.emit.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// Writes the arrows; a stroke that Mermaid has no line for is said in the label.
final class ArrowRule {

  private ArrowRule() {}

  static void write(Picture picture, MermaidText text) {
    for (var arrow : picture.arrows()) {
      text.line(line(arrow, text));
    }
  }

  private static String line(Arrow arrow, MermaidText text) {
    var words = new ArrayList<String>();
    for (var line : arrow.label()) {
      words.add(MermaidText.escaped(line));
    }
    words.addAll(said(arrow.stroke()));
    var label = words.isEmpty() ? "" : "|\"" + String.join("<br/>", words) + "\"|";
    return text.card(arrow.from())
        + ' '
        + line(arrow.stroke())
        + label
        + ' '
        + text.card(arrow.to());
  }

  private static String line(Stroke stroke) {
    return switch (stroke) {
      case VALUE, RACE -> "-->";
      case MANY -> "==>";
      case OPTIONAL, LATE, ORDER, ERROR, COMPENSATION -> "-.->";
    };
  }

  private static List<String> said(Stroke stroke) {
    return switch (stroke) {
      case VALUE, MANY, LATE, ORDER -> List.of();
      case OPTIONAL -> List.of("maybe");
      case RACE -> List.of("first");
      case ERROR -> List.of("on failure");
      case COMPENSATION -> List.of("to compensate");
    };
  }
}
