package dev.espalier.ir.emit.dot;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.emit.picture.Picture.Item;
import java.util.List;
import java.util.Map;

/// Writes the cards, each inside the cluster of its frame.
final class FrameRule {

  private final Map<String, List<Item>> contents;
  private final DotText text;

  private FrameRule(Picture picture, DotText text) {
    this.contents = picture.contents();
    this.text = text;
  }

  static void write(Picture picture, DotText text) {
    new FrameRule(picture, text).write("");
  }

  private void write(String frame) {
    for (var item : contents.getOrDefault(frame, List.of())) {
      switch (item) {
        case Card card -> write(card);
        case Frame inner -> write(inner);
      }
    }
  }

  private void write(Card card) {
    text.statement(DotText.quoted(card.id()), CardLabel.attributes(card));
  }

  /// More edges come into a scope than leave it, so the label stands at the bottom.
  private static String label(Frame frame) {
    var lines = frame.label().stream().map(DotText::html).toList();
    return "<" + String.join("<br align=\"right\"/>", lines) + "<br align=\"right\"/>>";
  }

  private void write(Frame frame) {
    text.open("subgraph " + DotText.quoted("cluster " + frame.id()));
    text.attribute("label", label(frame));
    text.attribute("labelloc", "b");
    text.attribute("labeljust", "r");
    text.attribute("fontsize", "10");
    text.attribute("style", DotText.quoted("rounded,filled,dashed"));
    text.attribute("color", DotText.quoted(Palette.FRAME_LINE));
    text.attribute("fillcolor", DotText.quoted(Palette.FRAME_FILL));
    text.attribute("margin", "14");
    write(frame.id());
    text.close();
  }
}
