package dev.espalier.ir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.sample.AnySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SchemaWriterTest {

  private static final Schema TEXT = new Schema.Text(null);

  @Property(tries = 500)
  void schema_isReadBack(@ForAll("schemas") Schema schema) {
    var out = JsonOut.compact();
    SchemaWriter.inFlow(out, true).write(schema);
    var json = ((JsonResult.Parsed) new JsonReader().read(out.finish())).json();
    var faults = new Faults();

    var read = new SchemaReader(faults).read(json, JsonPath.ROOT);

    assertThat(faults.all()).isEmpty();
    assertThat(read).isEqualTo(schema);
  }

  @Test
  void document_namesWhatItReaches() {
    var properties = new LinkedHashMap<String, Schema.Property>();
    properties.put("id", new Schema.Property(TEXT, true, "The number on the invoice."));
    properties.put("next", new Schema.Property(new Schema.Ref("Order/1"), false, null));
    var named = Map.of("Order/1", new Schema.Struct(properties), "Other", TEXT);
    var out = JsonOut.pretty();

    SchemaWriter.document(out, new Schema.Array(new Schema.Ref("Order/1"), true), named);

    assertThat(out.finish())
        .isEqualTo(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "array",
              "items": {
                "$ref": "#/$defs/Order~11"
              },
              "uniqueItems": true,
              "$defs": {
                "Order/1": {
                  "type": "object",
                  "properties": {
                    "id": {
                      "type": "string",
                      "description": "The number on the invoice."
                    },
                    "next": {
                      "$ref": "#/$defs/Order~11"
                    }
                  },
                  "required": [
                    "id"
                  ]
                }
              }
            }
            """);
  }

  @Test
  void cases_areToldApartByValidators() {
    var card = new Schema.Option("Card", "card", struct("number"));
    var cash = new Schema.Option("Cash", "cash", struct("amount"));
    var schema = new Schema.OneOf("type", List.of(card, cash));

    assertThat(isValid(schema, "{\"type\": \"card\", \"number\": \"1\"}")).isTrue();
    assertThat(isValid(schema, "{\"type\": \"cash\", \"number\": \"1\"}")).isFalse();
    assertThat(isValid(schema, "{\"number\": \"1\"}")).isFalse();
  }

  @Test
  void casesWithoutTag_mayHaveMoreProperties() {
    var card = new Schema.Option("Card", "Card", struct("number"));
    var cash = new Schema.Option("Cash", "Cash", struct("amount"));
    var schema = new Schema.OneOf(null, List.of(card, cash));

    assertThat(isValid(schema, "{\"number\": \"1\", \"amount\": \"2\"}")).isTrue();
    assertThat(isValid(schema, "{}")).isFalse();
  }

  @Test
  void nullCharactersAndBytes_areWhatValidatorsExpect() {
    assertThat(isValid(new Schema.OrNull(TEXT), "null")).isTrue();
    assertThat(isValid(TEXT, "null")).isFalse();
    assertThat(isValid(new Schema.Text("char"), "\"ab\"")).isFalse();
    assertThat(isValid(new Schema.Text("char"), "\"é\"")).isTrue();
    assertThat(isValid(new Schema.Text("byte"), "\"AAEC\"")).isTrue();
  }

  @Test
  void schemaNames_surviveReferences() {
    for (var name : List.of("a/b", "~", "a b", "Ω", "%41", "List<Order>", "x?y#z", "~1")) {
      var reference = Pointers.reference("#/schemas/", name);

      assertThat(reference).matches("[!-~]+");
      assertThat(Pointers.name("#/schemas/", reference)).isEqualTo(name);
    }
    assertThat(Pointers.name("#/schemas/", "#/schemas/%4")).isNull();
    assertThat(Pointers.name("#/schemas/", "#/schemas/%zz")).isNull();
    assertThat(Pointers.name("#/schemas/", "#/schemas/%ff")).isNull();
    assertThat(Pointers.name("#/schemas/", "#/schemas/a/b")).isNull();
  }

  @Provide
  Arbitrary<Schema> schemas() {
    return AnySchema.any();
  }

  private static boolean isValid(Schema schema, String value) {
    var out = JsonOut.compact();
    SchemaWriter.document(out, schema, Map.of());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(out.finish())
        .validate(value, InputFormat.JSON)
        .isEmpty();
  }

  private static Schema struct(String property) {
    return new Schema.Struct(Map.of(property, new Schema.Property(TEXT, true, null)));
  }
}
