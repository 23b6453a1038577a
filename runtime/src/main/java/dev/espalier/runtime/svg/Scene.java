package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Arrow;
import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture with everything in its place.
///
/// @param picture what is drawn
/// @param cards the cards
/// @param frames the frames, outer ones first
/// @param arrows the arrows in the picture's order
/// @param width how wide the graph is
/// @param height how high the graph is
record Scene(
    Picture picture,
    List<PlacedCard> cards,
    List<PlacedFrame> frames,
    List<PlacedArrow> arrows,
    double width,
    double height) {

  /// A card in its place.
  record PlacedCard(Card card, CardSize size, Box box) {}

  /// A frame in its place.
  record PlacedFrame(Frame frame, Box box) {}

  /// An arrow on its way, with the place of its label if it has one.
  record PlacedArrow(Arrow arrow, Route route, @Nullable Box label) {}
}
