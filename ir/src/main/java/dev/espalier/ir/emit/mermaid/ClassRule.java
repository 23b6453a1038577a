package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the looks of the cards. Colours only repeat what the cards say in words.
final class ClassRule {

  private ClassRule() {}

  static void write(Picture picture, MermaidText text) {
    line(
        text,
        "output",
        picture.cards().stream().filter(ClassRule::answers).map(Card::id).map(text::card));
    line(text, "frame", picture.frames().stream().map(Frame::id).map(text::frame));
    text.line("classDef trigger fill:#ffffff,stroke:#8b95a3,color:#1f2937,stroke-dasharray:4 3");
    text.line("classDef start fill:#1f2937,stroke:#1f2937,color:#ffffff");
    text.line("classDef pure fill:#ffffff,stroke:#8b95a3,color:#1f2937");
    text.line("classDef readOnly fill:#e6f1fa,stroke:#2f7ab8,color:#1f2937");
    text.line("classDef effectful fill:#fdefd8,stroke:#c97a00,color:#1f2937");
    text.line("classDef output stroke:#1f2937,stroke-width:2.5px");
    text.line("classDef frame fill:#f4f6f8,stroke:#aab2bd,color:#5b6472,stroke-dasharray:4 3");
  }

  private static boolean answers(Card card) {
    return card.figure() == Figure.OUTPUT;
  }

  private static void line(MermaidText text, String look, Stream<String> ids) {
    var list = ids.collect(Collectors.joining(","));
    if (!list.isEmpty()) {
      text.line("class " + list + " " + look);
    }
  }

  static String of(Card card) {
    return switch (card.figure()) {
      case TRIGGER -> "trigger";
      case INPUT -> "start";
      case NODE, OUTPUT ->
          switch (card.tone()) {
            case PURE -> "pure";
            case READ_ONLY -> "readOnly";
            case EFFECTFUL -> "effectful";
          };
    };
  }
}
