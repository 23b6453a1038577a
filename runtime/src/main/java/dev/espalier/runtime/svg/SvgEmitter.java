package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.flow.Flow;
import java.util.List;
import java.util.function.BiConsumer;

/// Draws flows in SVG.
public final class SvgEmitter {

  private static final int MOST_NODES = 500;
  private static final int MOST_EDGES = 1_500;

  private static final List<BiConsumer<Scene, SvgText>> RULES =
      List.of(
          HeadRule::write,
          FrameRule::write,
          ArrowRule::write,
          FrameRule::labels,
          CardRule::write,
          HeadRule::end);

  private SvgEmitter() {}

  /// Returns the flow as an SVG document, or why it is too large for one. The same flow always
  /// gives the same text.
  public static SvgDrawing emit(Flow flow) {
    var picture = Picture.of(flow);
    if (picture.cards().size() > MOST_NODES || picture.arrows().size() > MOST_EDGES) {
      return new SvgDrawing.Refused(refusal(picture));
    }
    var text = new SvgText();
    var scene = LayeredLayout.place(picture);
    RULES.forEach(rule -> rule.accept(scene, text));
    return new SvgDrawing.Drawn(text.toString());
  }

  private static String refusal(Picture picture) {
    return ("a picture of %d nodes and %d edges would neither be laid out soon nor be readable (at"
            + " most %d and %d); use the format text, or dot with a layout program of your choice")
        .formatted(picture.cards().size(), picture.arrows().size(), MOST_NODES, MOST_EDGES);
  }
}
