package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// Writes the looks of the cards. Colours only repeat what the cards say in words.
final class ClassRule {

  private ClassRule() {}

  static void write(Picture picture, MermaidText text) {
    var outputs = new ArrayList<String>();
    for (var card : picture.cards()) {
      if (card.figure() == Figure.OUTPUT) {
        outputs.add(text.card(card.id()));
      }
    }
    line(text, "output", outputs);
    var frames = new ArrayList<String>();
    for (var frame : picture.frames()) {
      frames.add(text.frame(frame.id()));
    }
    line(text, "frame", frames);
    text.line("classDef trigger fill:#ffffff,stroke:#8b95a3,color:#1f2937,stroke-dasharray:4 3");
    text.line("classDef start fill:#1f2937,stroke:#1f2937,color:#ffffff");
    text.line("classDef pure fill:#ffffff,stroke:#8b95a3,color:#1f2937");
    text.line("classDef readOnly fill:#e6f1fa,stroke:#2f7ab8,color:#1f2937");
    text.line("classDef effectful fill:#fdefd8,stroke:#c97a00,color:#1f2937");
    text.line("classDef output stroke:#1f2937,stroke-width:2.5px");
    text.line("classDef frame fill:#f4f6f8,stroke:#aab2bd,color:#5b6472,stroke-dasharray:4 3");
  }

  private static void line(MermaidText text, String look, List<String> ids) {
    if (!ids.isEmpty()) {
      text.line("class " + String.join(",", ids) + " " + look);
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
