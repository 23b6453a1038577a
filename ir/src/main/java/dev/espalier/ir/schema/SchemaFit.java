package dev.espalier.ir.schema;

import java.util.List;
import java.util.Map;

/// Whether the values that a producer gives fit what a consumer takes, by structure alone.
///
/// Numbers may get wider, as in Java: whole numbers fit every number, decimals of any size fit
/// nothing smaller. A text in a format is a text, not the other way round. A property that the
/// consumer requires must be one that the producer always gives; further properties are welcome. Of
/// cases, each of the producer's must fit one of the consumer's, found by the discriminator if
/// there is one. Unknown names of schemas stand for any value.
public final class SchemaFit {

  private SchemaFit() {}

  /// Returns the reasons why not, none if it fits; at most 20.
  ///
  /// @param producer what is given
  /// @param given the named schemas that `producer` refers to
  /// @param consumer what is taken
  /// @param taken the named schemas that `consumer` refers to
  public static List<Mismatch> check(
      Schema producer, Map<String, Schema> given, Schema consumer, Map<String, Schema> taken) {
    return new FitCheck(given, taken).run(producer, consumer);
  }
}
