package dev.espalier.processor.model;

import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import java.util.ArrayList;
import java.util.List;

/// A name that an annotation mentions: of a node, or of a case.
///
/// @param name the name
/// @param spot where it stands
public record Reference(String name, Spot spot) {

  /// Returns the names in a value of an annotation, each with its spot.
  public static List<Reference> list(Mirror mirror, String member) {
    List<String> texts = mirror.texts(member);
    Spot whole = mirror.spot(member);
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      references.add(new Reference(texts.get(i), whole.item(i)));
    }
    return references;
  }
}
