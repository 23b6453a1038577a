package dev.espalier.ir.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The schema of a value. Objects are open: unknown properties are allowed.
public sealed interface Schema {

  /// Any JSON value.
  record Any() implements Schema {}

  /// True or false.
  record Bool() implements Schema {}

  /// A whole number.
  ///
  /// @param format the width: `int8`, `int16`, `int32`, `int64`, or null for any size
  record Int(@Nullable String format) implements Schema {}

  /// A number.
  ///
  /// @param format the precision: `float`, `double`, or null for decimal of any size
  record Num(@Nullable String format) implements Schema {}

  /// A text.
  ///
  /// @param format a format of JSON Schema such as `date-time`, `duration`, `uuid` or `uri`, `byte`
  ///   for Base64, `char` for one character; null for any text
  record Text(@Nullable String format) implements Schema {}

  /// One of several texts.
  ///
  /// @param values the texts in declaration order
  record Choice(List<String> values) implements Schema {}

  /// A list.
  ///
  /// @param items the elements' schema
  /// @param unique whether no element occurs twice
  record Array(Schema items, boolean unique) implements Schema {}

  /// An object used as a map from text.
  ///
  /// @param values the values' schema
  record Dictionary(Schema values) implements Schema {}

  /// An object with known properties.
  ///
  /// @param properties the properties by name in declaration order
  record Struct(Map<String, Property> properties) implements Schema {}

  /// A property of a [Struct].
  ///
  /// @param schema the value's schema
  /// @param required whether it must be present
  /// @param description what it means, null if not said
  record Property(Schema schema, boolean required, @Nullable String description) {}

  /// One of several cases.
  ///
  /// @param discriminator the property that tells which, null for the case with the most required
  ///   properties present
  /// @param cases the cases in declaration order; without a discriminator their tags are their
  ///   names, whatever was given
  record OneOf(@Nullable String discriminator, List<Option> cases) implements Schema {

    /// Makes tags that nothing shows equal to the names.
    public OneOf {
      if (discriminator == null) {
        List<Option> untagged = new ArrayList<>(cases.size());
        for (Option option : cases) {
          untagged.add(new Option(option.name(), option.name(), option.schema()));
        }
        cases = List.copyOf(untagged);
      }
    }
  }

  /// A case of a [OneOf].
  ///
  /// @param name the case's name, see `dev.espalier.ir.flow.Case`
  /// @param tag the discriminator's value, equal to the name unless renamed
  /// @param schema the case's schema
  record Option(String name, String tag, Schema schema) {}

  /// A value or `null`.
  ///
  /// @param schema the value's schema
  record OrNull(Schema schema) implements Schema {}

  /// A named schema of the document.
  ///
  /// @param name its name in the flow's `schemas`
  record Ref(String name) implements Schema {}
}
