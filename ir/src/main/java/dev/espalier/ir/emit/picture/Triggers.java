package dev.espalier.ir.emit.picture;

import dev.espalier.ir.emit.picture.Arrow.Stroke;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.Card.Tone;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The triggers of a flow and what they start: its input or, without one, the nodes that wait for
/// nothing.
final class Triggers {

  private final List<Card> cards = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  Triggers(Flow flow) {
    if (flow.triggers().isEmpty()) {
      return;
    }
    var taken = flow.nodes().stream().map(Node::id).collect(Collectors.toCollection(HashSet::new));
    var started = started(flow);
    for (var trigger : flow.triggers()) {
      var card = card(trigger, freeId(taken));
      cards.add(card);
      started.forEach(node -> arrows.add(new Arrow(card.id(), node, -1, Stroke.ORDER, List.of())));
    }
  }

  List<Card> cards() {
    return cards;
  }

  List<Arrow> arrows() {
    return arrows;
  }

  private static Card card(Trigger trigger, String id) {
    return switch (trigger) {
      case Trigger.Http(var method, var path) ->
          new Card(
              id,
              Figure.TRIGGER,
              Tone.PURE,
              method + " " + Plain.line(path),
              "http trigger",
              List.of(),
              List.of(),
              null,
              null,
              null);
    };
  }

  private static String freeId(Set<String> taken) {
    for (var number = 1; ; number++) {
      var id = "trigger-" + number;
      if (taken.add(id)) {
        return id;
      }
    }
  }

  private static List<String> started(Flow flow) {
    var fed = flow.edges().stream().map(Edge::to).collect(Collectors.toSet());
    return flow.nodes().stream().map(Node::id).filter(id -> !fed.contains(id)).toList();
  }
}
