package dev.espalier.ir.emit.dot;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.PortCell;
import java.util.LinkedHashMap;
import java.util.Map;

/// The card of a node as an HTML-like label: ports on top, then name, kind and notes, then result.
final class CardLabel {

  private CardLabel() {}

  static Map<String, String> attributes(Card card) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("label", "<" + table(card) + ">");
    if (card.summary() != null) {
      attributes.put("tooltip", DotText.quoted(card.summary().replace("\\", "\\\\")));
    }
    return attributes;
  }

  private static String table(Card card) {
    var dark = card.figure() == Figure.INPUT;
    var html = new StringBuilder("<table style=\"");
    html.append(card.figure() == Figure.TRIGGER ? "rounded,dashed" : "rounded");
    html.append("\" border=\"").append(card.figure() == Figure.OUTPUT ? 2 : 1);
    html.append("\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"5\" bgcolor=\"");
    html.append(dark ? Palette.INK : Palette.fill(card.tone()));
    html.append("\" color=\"").append(border(card)).append("\">\n");
    ports(card, html);
    name(card, html);
    notes(card, html);
    result(card, html);
    return html.append("</table>").toString();
  }

  private static String border(Card card) {
    return switch (card.figure()) {
      case INPUT, OUTPUT -> Palette.INK;
      case NODE, TRIGGER -> Palette.border(card.tone());
    };
  }

  private static void ports(Card card, StringBuilder html) {
    if (card.ports().isEmpty()) {
      return;
    }
    html.append("<tr>");
    for (var at = 0; at < card.ports().size(); at++) {
      html.append(at == 0 ? "" : "<vr/>");
      port(at, card.ports().get(at), html);
    }
    html.append("</tr><hr/>\n");
  }

  private static void port(int position, PortCell port, StringBuilder html) {
    html.append("<td port=\"p").append(position).append("\">");
    text(html, 10, Palette.INK, DotText.html(port.name()));
    html.append("<br/>");
    text(html, 9, Palette.MUTED, DotText.html(port.detail()));
    html.append("</td>");
  }

  private static void name(Card card, StringBuilder html) {
    var dark = card.figure() == Figure.INPUT;
    html.append("<tr><td cellpadding=\"7\"").append(span(card)).append('>');
    text(html, 13, dark ? Palette.PAPER : Palette.INK, "<b>" + DotText.html(card.title()) + "</b>");
    if (!card.subtitle().isEmpty()) {
      html.append("<br/>");
      text(html, 9, Palette.MUTED, DotText.html(card.subtitle()));
    }
    html.append("</td></tr>\n");
  }

  private static void notes(Card card, StringBuilder html) {
    if (card.notes().isEmpty()) {
      return;
    }
    var dark = card.figure() == Figure.INPUT;
    html.append("<tr><td").append(span(card)).append('>');
    for (var at = 0; at < card.notes().size(); at++) {
      html.append(at == 0 ? "" : "<br/>");
      text(html, 9, dark ? Palette.PAPER : Palette.INK, DotText.html(card.notes().get(at)));
    }
    html.append("</td></tr>\n");
  }

  private static void result(Card card, StringBuilder html) {
    if (card.result() == null) {
      return;
    }
    var dark = card.figure() == Figure.INPUT;
    var output = card.figure() == Figure.OUTPUT;
    html.append(dark ? "" : "<hr/>").append("<tr><td").append(span(card)).append('>');
    var type = DotText.html(card.result());
    text(
        html, 10, dark ? Palette.PAPER : Palette.INK, output ? "<b>output " + type + "</b>" : type);
    html.append("</td></tr>\n");
  }

  private static String span(Card card) {
    var ports = card.ports().size();
    return ports < 2 ? "" : " colspan=\"" + (2 * ports - 1) + "\"";
  }

  private static void text(StringBuilder html, int size, String colour, String text) {
    html.append("<font point-size=\"").append(size);
    html.append("\" color=\"").append(colour).append("\">").append(text).append("</font>");
  }
}
