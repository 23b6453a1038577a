package dev.espalier.ir.sample;

import dev.espalier.ir.schema.Schema;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Schemas of every form, nested a few levels deep.
public final class AnySchema {

  private static final int DEPTH = 3;

  private AnySchema() {}

  public static Arbitrary<Schema> any() {
    return Arbitraries.recursive(AnySchema::leaf, AnySchema::nest, 0, DEPTH);
  }

  private static Arbitrary<Schema> leaf() {
    var names = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(5);
    return Arbitraries.oneOf(
        Arbitraries.of(new Schema.Any(), new Schema.Bool()),
        Arbitraries.of("int8", "int16", "int32", "int64").injectNull(0.3).map(Schema.Int::new),
        Arbitraries.of("float", "double").injectNull(0.3).map(Schema.Num::new),
        Arbitraries.of("byte", "char", "date-time", "uuid").injectNull(0.3).map(Schema.Text::new),
        names.list().ofMinSize(1).ofMaxSize(3).map(Schema.Choice::new),
        names.map(Schema.Ref::new));
  }

  private static Arbitrary<Schema> nest(Arbitrary<Schema> inner) {
    return Arbitraries.oneOf(
        Combinators.combine(inner, Arbitraries.of(true, false)).as(Schema.Array::new),
        inner.map(Schema.Dictionary::new),
        inner.map(Schema.OrNull::new),
        struct(inner),
        oneOf(inner));
  }

  private static Arbitrary<Schema> struct(Arbitrary<Schema> inner) {
    var property =
        Combinators.combine(inner, Arbitraries.of(true, false), AnyFlow.texts().injectNull(0.5))
            .as(Schema.Property::new);
    return Arbitraries.maps(AnyFlow.texts(), property).ofMaxSize(3).map(Schema.Struct::new);
  }

  private static Arbitrary<Schema> oneOf(Arbitrary<Schema> inner) {
    var option =
        Combinators.combine(AnyFlow.texts(), AnyFlow.texts(), inner).as(Schema.Option::new);
    return Combinators.combine(
            AnyFlow.texts().injectNull(0.5), option.list().ofMinSize(1).ofMaxSize(3))
        .as((by, options) -> new Schema.OneOf(by, List.copyOf(options)));
  }
}
