package dev.espalier.processor.read;

import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import java.util.ArrayList;
import java.util.List;

/// The names in a value of an annotation, each with its spot.
final class References {

  private References() {}

  static List<Reference> of(Mirror mirror, String member) {
    List<String> texts = mirror.texts(member);
    Spot whole = mirror.spot(member);
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      references.add(new Reference(texts.get(i), whole.item(i)));
    }
    return references;
  }
}
