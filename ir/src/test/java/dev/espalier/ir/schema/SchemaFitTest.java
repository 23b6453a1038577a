package dev.espalier.ir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.sample.AnySchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SchemaFitTest {

  private static final Schema TEXT = new Schema.Text(null);
  private static final Schema NUMBER = new Schema.Num(null);
  private static final Schema INT = new Schema.Int("int32");
  private static final Schema LONG = new Schema.Int("int64");

  @Property(tries = 300)
  void schema_withItself_fits(@ForAll("schemas") Schema schema) {
    assertThat(reasons(schema, schema)).isEmpty();
  }

  @Property(tries = 300)
  void schema_withAnyValue_fits(@ForAll("schemas") Schema schema) {
    assertThat(reasons(schema, new Schema.Any())).isEmpty();
    assertThat(reasons(schema, new Schema.OrNull(schema))).isEmpty();
  }

  @Test
  void propertyOfElements_ofAnotherType_isSaidWithItsPath() {
    var producer = struct("items", new Schema.Array(struct("price", TEXT), false));
    var consumer = struct("items", new Schema.Array(struct("price", NUMBER), false));

    assertThat(reasons(producer, consumer))
        .containsExactly(
            "at /items/*/price: producer gives a text, consumer takes a decimal number of any"
                + " size");
  }

  @Test
  void wholeNumbers_mayGetWiderOnly() {
    assertThat(reasons(INT, LONG)).isEmpty();
    assertThat(reasons(INT, new Schema.Num("double"))).isEmpty();
    assertThat(reasons(LONG, INT))
        .containsExactly(
            "producer gives a whole number of 64 bits, consumer takes a whole number of 32 bits");
    assertThat(reasons(new Schema.Int(null), LONG))
        .containsExactly(
            "producer gives a whole number of any size, consumer takes a whole number of 64 bits");
  }

  @Test
  void decimals_mayGetWiderOnly() {
    assertThat(reasons(new Schema.Num("float"), new Schema.Num("double"))).isEmpty();
    assertThat(reasons(new Schema.Num("double"), NUMBER)).isEmpty();
    assertThat(reasons(NUMBER, new Schema.Num("double"))).hasSize(1);
    assertThat(reasons(NUMBER, LONG)).hasSize(1);
  }

  @Test
  void formattedText_isAText_notTheOtherWayRound() {
    assertThat(reasons(new Schema.Text("uuid"), TEXT)).isEmpty();
    assertThat(reasons(TEXT, new Schema.Text("date-time")))
        .containsExactly("producer gives a text, consumer takes a text in the format date-time");
  }

  @Test
  void choices_mustAllBeTaken() {
    var producer = new Schema.Choice(List.of("GOLD", "TIN"));

    assertThat(reasons(producer, TEXT)).isEmpty();
    assertThat(reasons(producer, new Schema.Choice(List.of("TIN", "GOLD", "IRON")))).isEmpty();
    assertThat(reasons(producer, new Schema.Choice(List.of("GOLD"))))
        .containsExactly("producer gives one of GOLD, TIN, consumer takes one of GOLD");
  }

  @Test
  void missingProperty_mattersIfRequired() {
    var consumer = new LinkedHashMap<String, Schema.Property>();
    consumer.put("id", new Schema.Property(TEXT, true, null));
    consumer.put("note", new Schema.Property(TEXT, false, null));

    assertThat(reasons(new Schema.Struct(Map.of()), new Schema.Struct(consumer)))
        .containsExactly("at /id: producer gives nothing, consumer requires the property");
  }

  @Test
  void propertyThatMayBeLeftOut_doesNotFitARequiredOne() {
    var producer = new Schema.Struct(Map.of("id", new Schema.Property(TEXT, false, null)));

    assertThat(reasons(producer, struct("id", TEXT)))
        .containsExactly("at /id: producer may leave the property out, consumer requires it");
  }

  @Test
  void nullAndRepetition_mustBeTaken() {
    assertThat(reasons(new Schema.OrNull(TEXT), TEXT))
        .containsExactly("producer may give null, consumer takes a text");
    assertThat(reasons(new Schema.Array(TEXT, false), new Schema.Array(TEXT, true)))
        .containsExactly("producer gives a list, consumer takes a list without repetition");
  }

  @Test
  void map_doesNotPromiseProperties() {
    assertThat(reasons(new Schema.Dictionary(TEXT), struct("id", TEXT)))
        .containsExactly("at /id: producer gives a map, consumer requires the property");
    assertThat(reasons(struct("id", TEXT), new Schema.Dictionary(TEXT))).isEmpty();
  }

  @Test
  void cases_areFoundByTheirTags() {
    var card = option("Card", "card", struct("number", TEXT));
    var cash = option("Cash", "cash", struct("amount", NUMBER));
    var producer = new Schema.OneOf("type", List.of(card, cash));

    assertThat(reasons(producer, new Schema.OneOf("type", List.of(cash, card)))).isEmpty();
    assertThat(reasons(producer, new Schema.OneOf("type", List.of(card))))
        .containsExactly("producer may give the case cash, consumer takes one of the cases Card");
  }

  @Test
  void caseWithAPropertyThatIsTheTag_fitsItself() {
    var schema = new Schema.OneOf("type", List.of(option("Card", "card", struct("type", TEXT))));

    assertThat(reasons(schema, schema)).isEmpty();
    assertThat(reasons(new Schema.OrNull(schema), new Schema.OrNull(schema))).isEmpty();
  }

  @Test
  void objectWithATag_fitsItsCase() {
    var properties = new LinkedHashMap<String, Schema.Property>();
    properties.put("type", new Schema.Property(new Schema.Choice(List.of("card")), true, null));
    properties.put("number", new Schema.Property(TEXT, true, null));
    var consumer =
        new Schema.OneOf("type", List.of(option("Card", "card", struct("number", NUMBER))));

    assertThat(reasons(new Schema.Struct(properties), consumer)).hasSize(1);
    assertThat(reasons(struct("number", NUMBER), consumer))
        .containsExactly(
            "at /type: producer does not say which case it gives, consumer takes one of the cases"
                + " Card");
  }

  @Test
  void casesWithoutTags_fitAnyThatTakesThem() {
    var consumer =
        new Schema.OneOf(
            null, List.of(option("A", "A", struct("a", TEXT)), option("B", "B", struct("b", INT))));

    assertThat(reasons(struct("b", INT), consumer)).isEmpty();
    assertThat(reasons(struct("c", INT), consumer))
        .containsExactly("producer gives an object, consumer takes one of the cases A, B");
  }

  @Test
  void recursiveTypes_areComparedOnce() {
    var trees = Map.of("Tree", tree("Tree", TEXT));
    var others = Map.of("Other", tree("Other", NUMBER));

    assertThat(SchemaFit.check(new Schema.Ref("Tree"), trees, new Schema.Ref("Tree"), trees))
        .isEmpty();
    assertThat(SchemaFit.check(new Schema.Ref("Tree"), trees, new Schema.Ref("Other"), others))
        .extracting(Mismatch::path)
        .containsExactly("/value");
  }

  @Test
  void chainOfTenThousandTypes_isCompared() {
    var chain = new HashMap<String, Schema>();
    for (int i = 0; i < 10_000; i++) {
      chain.put("T" + i, struct("next", new Schema.Ref("T" + (i + 1))));
    }
    chain.put("T10000", TEXT);

    assertThat(SchemaFit.check(new Schema.Ref("T0"), chain, new Schema.Ref("T0"), chain)).isEmpty();
  }

  @Test
  void casesInCasesWithoutEnd_endInAReason() {
    var named = new HashMap<String, Schema>();
    for (int i = 0; i < 200; i++) {
      var next = struct("next", new Schema.Ref("T" + (i + 1)));
      named.put("T" + i, new Schema.OneOf(null, List.of(option("A", "A", next))));
    }
    var self = Map.<String, Schema>of("S", new Schema.OneOf(null, List.of(ref("S"))));

    assertThat(SchemaFit.check(new Schema.Ref("T0"), named, new Schema.Ref("T1"), named))
        .isNotEmpty();
    assertThat(SchemaFit.check(new Schema.Ref("S"), self, TEXT, Map.of()))
        .extracting(Mismatch::reason)
        .containsExactly("the types are too deeply nested to be compared");
  }

  @Provide
  Arbitrary<Schema> schemas() {
    return AnySchema.any().filter(SchemaFitTest::isDistinct);
  }

  /// Returns whether tags tell all cases apart; what does not is refused elsewhere.
  private static boolean isDistinct(Schema schema) {
    return switch (schema) {
      case Schema.OneOf oneOf ->
          oneOf.cases().stream().map(Schema.Option::tag).distinct().count() == oneOf.cases().size()
              && oneOf.cases().stream().allMatch(each -> isDistinct(each.schema()));
      case Schema.Array array -> isDistinct(array.items());
      case Schema.Dictionary map -> isDistinct(map.values());
      case Schema.OrNull orNull -> isDistinct(orNull.schema());
      case Schema.Struct struct ->
          struct.properties().values().stream().allMatch(each -> isDistinct(each.schema()));
      default -> true;
    };
  }

  private static Schema tree(String name, Schema value) {
    var properties = new LinkedHashMap<String, Schema.Property>();
    var below = new Schema.Array(new Schema.Ref(name), false);
    properties.put("below", new Schema.Property(below, true, null));
    properties.put("value", new Schema.Property(value, true, null));
    return new Schema.Struct(properties);
  }

  private static Schema.Option ref(String name) {
    return option(name, name, new Schema.Ref(name));
  }

  private static Schema.Option option(String name, @Nullable String tag, Schema schema) {
    return new Schema.Option(name, tag == null ? name : tag, schema);
  }

  private static Schema struct(String name, Schema schema) {
    return new Schema.Struct(Map.of(name, new Schema.Property(schema, true, null)));
  }

  private static List<String> reasons(Schema producer, Schema consumer) {
    var reasons = new ArrayList<String>();
    for (var mismatch : SchemaFit.check(producer, Map.of(), consumer, Map.of())) {
      reasons.add(mismatch.text());
    }
    return reasons;
  }
}
