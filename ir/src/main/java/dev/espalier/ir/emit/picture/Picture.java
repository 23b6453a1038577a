package dev.espalier.ir.emit.picture;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a drawing of a flow shows. Every text in it is one line without control characters; a
/// drawing language still has to escape its own signs.
///
/// @param title the flow's name and version
/// @param lines what else is said of the flow as a whole
/// @param cards the triggers, then the nodes in the flow's order
/// @param frames the scopes, outer ones before inner ones
/// @param arrows the triggers' arrows, then the edges in the flow's order
public record Picture(
    String title, List<String> lines, List<Card> cards, List<Frame> frames, List<Arrow> arrows) {

  /// Returns the picture of a flow.
  public static Picture of(Flow flow) {
    var triggers = new Triggers(flow);
    return new Picture(
        Plain.line(flow.name() + " " + flow.version()),
        Headlines.of(flow),
        cards(triggers, flow),
        frames(flow.scopes()),
        arrows(triggers, flow));
  }

  private static List<Card> cards(Triggers triggers, Flow flow) {
    var cards = new ArrayList<>(triggers.cards());
    for (var node : flow.nodes()) {
      cards.add(Cards.of(node));
    }
    return List.copyOf(cards);
  }

  private static List<Arrow> arrows(Triggers triggers, Flow flow) {
    var arrows = new ArrayList<>(triggers.arrows());
    arrows.addAll(Arrows.of(flow));
    return List.copyOf(arrows);
  }

  /// Returns what each frame holds, in the order of the cards, by the frame's id; what stands at
  /// the top under an empty text. A frame stands where its first card does; a frame without cards
  /// is left out.
  public Map<String, List<Item>> contents() {
    var byId = new HashMap<String, Frame>();
    for (var frame : frames) {
      byId.putIfAbsent(frame.id(), frame);
    }
    var contents = new HashMap<String, List<Item>>();
    var placed = new HashSet<String>();
    for (var card : cards) {
      var frame = card.frame() == null ? null : byId.get(card.frame());
      place(card, frame, contents);
      while (frame != null && placed.add(frame.id())) {
        var parent = frame.parent() == null ? null : byId.get(frame.parent());
        place(frame, parent, contents);
        frame = parent;
      }
    }
    return contents;
  }

  private static void place(Item item, @Nullable Frame frame, Map<String, List<Item>> contents) {
    contents.computeIfAbsent(frame == null ? "" : frame.id(), _ -> new ArrayList<>()).add(item);
  }

  private static List<Frame> frames(List<Scope> scopes) {
    var frames = new ArrayList<Frame>();
    for (var scope : scopes) {
      frames.add(Frames.of(scope));
    }
    return List.copyOf(frames);
  }

  /// What stands in a frame.
  public sealed interface Item permits Card, Frame {}
}
