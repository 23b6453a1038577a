package dev.espalier.ir.emit.text;

import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.flow.Flow;

/// Writes flows as plain text: a listing of the nodes in the order they run, each with its ports
/// and where their values come from.
public final class TextEmitter {

  private TextEmitter() {}

  /// Returns the flow as lines of plain text, ending with a line break. The same flow always gives
  /// the same text.
  public static String emit(Flow flow) {
    return Listing.of(Picture.of(flow));
  }
}
