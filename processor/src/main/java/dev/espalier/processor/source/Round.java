package dev.espalier.processor.source;

import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.SealedCases;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// What the stages ask javac, for one round.
///
/// @param types javac's types
/// @param elements javac's elements
/// @param java questions about types
/// @param cases the leaf cases of sealed types
/// @param origins where elements come from
public record Round(
    Types types, Elements elements, JavaTypes java, SealedCases cases, Origins origins) {

  /// Creates the view of one round.
  public static Round of(Types types, Elements elements, Origins origins) {
    JavaTypes java = new JavaTypes(types, elements);
    return new Round(types, elements, java, new SealedCases(java), origins);
  }
}
