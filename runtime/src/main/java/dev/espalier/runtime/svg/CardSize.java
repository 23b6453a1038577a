package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.PortCell;
import java.util.ArrayList;
import java.util.List;

/// How large a card is and where its rows and ports lie, from its upper left corner.
///
/// @param width how wide it is
/// @param height how high it is
/// @param ports the left sides of the port cells, and last the card's right side
/// @param portsHeight how high the row of ports is
/// @param nameHeight how high the row of the name is
/// @param notesHeight how high the row of notes is
record CardSize(
    double width,
    double height,
    List<Double> ports,
    double portsHeight,
    double nameHeight,
    double notesHeight) {

  static final int TITLE = 13;
  static final int TEXT = 10;
  static final int SMALL = 9;
  static final double LINE = 13;
  private static final double MARGIN = 16;
  private static final double LEAST_WIDTH = 84;
  private static final double PORTS = 34;
  private static final double NAME = 42;
  private static final double BARE_NAME = 28;
  private static final double RESULT = 22;

  static CardSize of(Card card) {
    var cells = card.ports().stream().map(CardSize::width).toList();
    var row = cells.stream().mapToDouble(cell -> cell).sum();
    var width = Math.ceil(Math.max(Math.max(LEAST_WIDTH, row), widestLine(card) + MARGIN));
    var ports = cells.isEmpty() ? 0 : PORTS;
    var name = card.subtitle().isEmpty() ? BARE_NAME : NAME;
    var notes = card.notes().isEmpty() ? 0 : card.notes().size() * LINE + 6;
    var result = card.result() == null ? 0 : RESULT;
    return new CardSize(
        width, ports + name + notes + result, sides(cells, width), ports, name, notes);
  }

  /// Returns where an arrow reaches a port: the middle of its cell.
  double port(int position) {
    return (ports.get(position) + ports.get(position + 1)) / 2;
  }

  private static double width(PortCell port) {
    return MARGIN
        + Math.max(FontMetrics.width(port.name(), TEXT), FontMetrics.width(port.detail(), SMALL));
  }

  private static double widestLine(Card card) {
    var widest = FontMetrics.boldWidth(card.title(), TITLE);
    widest = Math.max(widest, FontMetrics.width(card.subtitle(), SMALL));
    for (var note : card.notes()) {
      widest = Math.max(widest, FontMetrics.width(note, SMALL));
    }
    return card.result() == null
        ? widest
        : Math.max(widest, FontMetrics.boldWidth(said(card), TEXT));
  }

  /// Returns what the row of the result says.
  static String said(Card card) {
    return card.figure() == Figure.OUTPUT ? "output " + card.result() : "" + card.result();
  }

  private static List<Double> sides(List<Double> cells, double width) {
    var taken = cells.stream().mapToDouble(cell -> cell).sum();
    var spare = (width - taken) / Math.max(1, cells.size());
    var sides = new ArrayList<Double>();
    var side = 0.0;
    for (var cell : cells) {
      sides.add(side);
      side += cell + spare;
    }
    sides.add(width);
    return List.copyOf(sides);
  }
}
