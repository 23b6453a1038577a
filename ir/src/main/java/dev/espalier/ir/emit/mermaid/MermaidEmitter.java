package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.flow.Flow;
import java.util.List;
import java.util.function.BiConsumer;

/// Draws flows in Mermaid.
public final class MermaidEmitter {

  private static final List<BiConsumer<Picture, MermaidText>> RULES =
      List.of(TitleRule::write, CardRule::write, ArrowRule::write, ClassRule::write);

  private MermaidEmitter() {}

  /// Returns the flow as a Mermaid document, ending with a line break. The same flow always gives
  /// the same text.
  public static String emit(Flow flow) {
    var picture = Picture.of(flow);
    var text = new MermaidText(picture);
    RULES.forEach(rule -> rule.accept(picture, text));
    return text.toString();
  }
}
