package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.runtime.svg.Scene.PlacedCard;

/// Writes the cards: ports on top, then name, kind and notes, then the result.
final class CardRule {

  private CardRule() {}

  static void write(Scene scene, SvgText text) {
    scene.cards().forEach(card -> write(card, text));
  }

  private static void write(PlacedCard placed, SvgText text) {
    var card = placed.card();
    var box = placed.box();
    text.open("g", "class", looks(card));
    if (card.summary() != null) {
      text.text("title", card.summary());
    }
    text.empty(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        8.0);
    ports(placed, text);
    words(placed, text);
    result(placed, text);
    text.close("g");
  }

  private static String looks(Card card) {
    var tone =
        switch (card.tone()) {
          case PURE -> "pure";
          case READ_ONLY -> "readOnly";
          case EFFECTFUL -> "effectful";
        };
    return switch (card.figure()) {
      case TRIGGER -> "card trigger";
      case INPUT -> "card input";
      case NODE -> "card " + tone;
      case OUTPUT -> "card output " + tone;
    };
  }

  private static void ports(PlacedCard placed, SvgText text) {
    var ports = placed.card().ports();
    if (ports.isEmpty()) {
      return;
    }
    var box = placed.box();
    var bottom = box.y() + placed.size().portsHeight();
    for (var at = 0; at < ports.size(); at++) {
      var centre = box.x() + placed.size().port(at);
      text.text("text", ports.get(at).name(), "class", "port", "x", centre, "y", box.y() + 14);
      text.text("text", ports.get(at).detail(), "class", "small", "x", centre, "y", box.y() + 27);
      if (at > 0) {
        vertical(box.x() + placed.size().ports().get(at), box.y(), bottom, text);
      }
    }
    horizontal(box, bottom, text);
  }

  private static void words(PlacedCard placed, SvgText text) {
    var card = placed.card();
    var box = placed.box();
    var y = box.y() + placed.size().portsHeight();
    text.text("text", card.title(), "class", "name", "x", box.centre(), "y", y + 19);
    if (!card.subtitle().isEmpty()) {
      text.text("text", card.subtitle(), "class", "small", "x", box.centre(), "y", y + 33);
    }
    y += placed.size().nameHeight() + 8;
    for (var note : card.notes()) {
      text.text("text", note, "class", "note", "x", box.centre(), "y", y);
      y += CardSize.LINE;
    }
  }

  private static void result(PlacedCard placed, SvgText text) {
    if (placed.card().result() == null) {
      return;
    }
    var box = placed.box();
    if (placed.card().figure() != Figure.INPUT) {
      horizontal(box, box.bottom() - 22, text);
    }
    text.text(
        "text",
        CardSize.said(placed.card()),
        "class",
        "result",
        "x",
        box.centre(),
        "y",
        box.bottom() - 8);
  }

  private static void horizontal(Box box, double y, SvgText text) {
    var line = "M" + SvgText.number(box.x()) + " " + SvgText.number(y);
    text.empty("path", "d", line + "H" + SvgText.number(box.right()));
  }

  private static void vertical(double x, double top, double bottom, SvgText text) {
    var line = "M" + SvgText.number(x) + " " + SvgText.number(top);
    text.empty("path", "d", line + "V" + SvgText.number(bottom));
  }
}
