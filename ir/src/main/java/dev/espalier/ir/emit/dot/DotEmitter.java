package dev.espalier.ir.emit.dot;

import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.flow.Flow;

/// Draws flows in Graphviz DOT.
public final class DotEmitter {

  private DotEmitter() {}

  /// Returns the flow as a DOT document, ending with a line break. The same flow always gives the
  /// same text.
  public static String emit(Flow flow) {
    var picture = Picture.of(flow);
    var text = new DotText();
    text.open("digraph " + DotText.quoted(picture.title()));
    HeadRule.write(picture, text);
    FrameRule.write(picture, text);
    ArrowRule.write(picture, text);
    text.close();
    return text.toString();
  }
}
