package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.emit.picture.Picture.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the cards, each inside the subgraph of its frame.
final class CardRule {

  private final Map<String, List<Item>> contents;
  private final MermaidText text;

  private CardRule(Picture picture, MermaidText text) {
    this.contents = picture.contents();
    this.text = text;
  }

  static void write(Picture picture, MermaidText text) {
    new CardRule(picture, text).write("");
  }

  private void write(String frame) {
    for (var item : contents.getOrDefault(frame, List.of())) {
      if (item instanceof Frame inner) {
        write(inner);
      } else {
        write((Card) item);
      }
    }
  }

  private void write(Frame frame) {
    var label = new ArrayList<String>();
    for (var line : frame.label()) {
      label.add(MermaidText.escaped(line));
    }
    text.line("subgraph " + text.frame(frame.id()) + "[\"" + String.join(" · ", label) + "\"]");
    text.indent();
    write(frame.id());
    text.outdent();
    text.line("end");
  }

  private void write(Card card) {
    var label = String.join("<br/>", label(card));
    text.line(text.card(card.id()) + shaped(card.figure(), label) + ":::" + ClassRule.of(card));
  }

  private static String shaped(Figure figure, String label) {
    return switch (figure) {
      case TRIGGER -> "([\"" + label + "\"])";
      case INPUT, NODE, OUTPUT -> "(\"" + label + "\")";
    };
  }

  private static List<String> label(Card card) {
    var lines = new ArrayList<String>();
    lines.add("<b>" + MermaidText.escaped(card.title()) + "</b>");
    if (!card.subtitle().isEmpty()) {
      lines.add("<i>" + MermaidText.escaped(card.subtitle()) + "</i>");
    }
    for (var port : card.ports()) {
      lines.add(MermaidText.escaped(port.name() + ": " + port.detail()));
    }
    for (var note : card.notes()) {
      lines.add(MermaidText.escaped(note));
    }
    if (card.result() != null) {
      var word = card.figure() == Figure.OUTPUT ? "output " : "";
      lines.add("→ " + word + MermaidText.escaped(card.result()));
    }
    return lines;
  }
}
