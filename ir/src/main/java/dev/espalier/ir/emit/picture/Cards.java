package dev.espalier.ir.emit.picture;

import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.Card.Tone;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.List;

/// Cards from nodes.
final class Cards {

  private Cards() {}

  static Card of(Node node) {
    return new Card(
        node.id(),
        figure(node),
        tone(node),
        Plain.line(node.id()),
        Kinds.subtitle(node),
        ports(node.ports()),
        Notes.of(node),
        node.output() == null ? null : TypeName.of(node.output()),
        node.summary() == null ? null : Plain.line(node.summary()),
        node.scope());
  }

  private static Figure figure(Node node) {
    if (node.work() instanceof Work.Input) {
      return Figure.INPUT;
    }
    return node.result() == ResultRole.NONE ? Figure.NODE : Figure.OUTPUT;
  }

  private static Tone tone(Node node) {
    return switch (node.effect().effective()) {
      case PURE -> Tone.PURE;
      case READ_ONLY -> Tone.READ_ONLY;
      case EFFECTFUL -> Tone.EFFECTFUL;
    };
  }

  private static List<PortCell> ports(List<Port> ports) {
    var cells = new ArrayList<PortCell>();
    for (var port : ports) {
      cells.add(new PortCell(Plain.line(port.name()), mark(port), TypeName.of(port)));
    }
    return List.copyOf(cells);
  }

  private static String mark(Port port) {
    return switch (port.role()) {
      case VALUE -> "";
      case ELEMENT -> "each";
      case OPTIONAL -> TypeName.of(port).startsWith("Optional<") ? "" : "maybe";
      case MERGE -> "either";
      case RACE -> "first";
      case COLLECT -> "all";
      case ERROR -> "caught";
      case WINDOW -> "window";
      case LATE -> "late";
    };
  }
}
