package dev.espalier.ir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.sample.SchemaChance;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/// What is said to fit is what a validator of JSON Schema accepts.
final class SchemaFitAgreementTest {

  @Property(tries = 1000)
  void valuesOfAProducerThatFits_areValidForTheConsumer(@ForAll long seed) {
    var random = new Random(seed);
    var chance = new SchemaChance(random);
    var producer = chance.schema(3);
    var consumer = chance.changed(producer);
    var fits = SchemaFit.check(producer, Map.of(), consumer, Map.of()).isEmpty();
    Statistics.label("fits")
        .collect(fits)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 20.0));

    for (int i = 0; fits && i < 5; i++) {
      var value = JsonText.compact(chance.value(producer));

      assertThat(isValid(consumer, value))
          .as("%s%n gives %s%n to %s", producer, value, consumer)
          .isTrue();
    }
  }

  private static boolean isValid(Schema schema, String value) {
    var out = JsonOut.compact();
    SchemaWriter.document(out, schema, Map.of());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(out.finish())
        .validate(value, InputFormat.JSON)
        .isEmpty();
  }
}
