package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.flow.Flow;

/// Draws flows in Mermaid.
public final class MermaidEmitter {

  private MermaidEmitter() {}

  /// Returns the flow as a Mermaid document, ending with a line break. The same flow always gives
  /// the same text.
  public static String emit(Flow flow) {
    var picture = Picture.of(flow);
    var text = new MermaidText(picture);
    TitleRule.write(picture, text);
    CardRule.write(picture, text);
    ArrowRule.write(picture, text);
    ClassRule.write(picture, text);
    return text.toString();
  }
}
