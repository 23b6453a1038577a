package dev.espalier.ir.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.sample.AnyFlow;
import dev.espalier.ir.sample.EditedJson;
import dev.espalier.ir.sample.OrderSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class FlowJsonSchemaTest {

  private static final Path FILE =
      Path.of("src/main/resources/dev/espalier/ir/codec/flow.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(FlowJsonSchema.document());

  @Test
  void resource_isWhatTheRecordsSay() throws IOException {
    var made = RecordSchemas.document();
    if ("write".equals(System.getProperty("espalier.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, made);
    }

    assertThat(FlowJsonSchema.document())
        .as("the schema drifted from the records: rewrite it with -Despalier.golden=write")
        .isEqualTo(made);
  }

  @Test
  void schema_isAJsonSchema() {
    var dialect =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));

    assertThat(dialect.validate(FlowJsonSchema.document(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void order_isValid() {
    assertThat(errors(order().text())).isEmpty();
  }

  @Property(tries = 100)
  void anyFlow_isValid(@ForAll("flows") Flow flow) {
    assertThat(errors(FlowWriter.write(flow))).isEmpty();
  }

  @Test
  void wrongForm_isInvalid() {
    assertThat(errors(order().remove("/name").text())).isNotEmpty();
    assertThat(errors(order().put("/irVersion", "\"2.0\"").text())).isNotEmpty();
    assertThat(errors(order().put("/nodes/1/effect/inferred", "\"pur\"").text())).isNotEmpty();
    assertThat(errors(order().put("/nodes/1/work/kind", "\"jav\"").text())).isNotEmpty();
    assertThat(errors(order().remove("/nodes/1/work/method").text())).isNotEmpty();
    assertThat(errors(order().put("/scopes/0/concurrency", "1e12").text())).isNotEmpty();
    assertThat(errors(order().put("/schemas/Order/type", "\"objekt\"").text())).isNotEmpty();
    assertThat(errors(order().put("/durable", "\"yes\"").text())).isNotEmpty();
  }

  /// The reader and the schema agree on what must be there.
  @Test
  void memberThatIsTakenAway_isRefusedByBothOrNeither() {
    var document = FlowWriter.write(OrderSample.sketch().seal());
    for (var pointer : pointers(order().json(), "")) {
      var text = new EditedJson(document).remove(pointer).text();

      var read = new FlowReader().read("flow.json", text) instanceof ReadResult.Read;

      assertThat(errors(text).isEmpty()).as(pointer).isEqualTo(read);
    }
  }

  /// The reader and the schema agree on types.
  @Test
  void memberOfAnotherType_isRefusedByBothOrNeither() {
    var document = FlowWriter.write(OrderSample.sketch().seal());
    for (var pointer : pointers(order().json(), "")) {
      for (var other : List.of("7", "\"PT1S\"", "true", "[]", "{}", "[7]")) {
        var text = new EditedJson(document).put(pointer, other).text();

        var read = new FlowReader().read("flow.json", text) instanceof ReadResult.Read;

        assertThat(errors(text).isEmpty()).as("%s in %s", other, pointer).isEqualTo(read);
      }
    }
  }

  @Test
  void unknownMember_isValid() {
    assertThat(errors(order().put("/nodes/1/colour", "\"red\"").text())).isEmpty();
  }

  @Provide
  Arbitrary<Flow> flows() {
    return AnyFlow.any();
  }

  /// Returns the places of all values outside of schemas, whose form the schema only sketches.
  private static List<String> pointers(Json json, String at) {
    var pointers = new ArrayList<String>();
    if (at.endsWith("/schema") || at.equals("/schemas")) {
      return pointers;
    }
    if (json instanceof Json.Obj object) {
      object
          .members()
          .forEach(
              (name, value) -> {
                pointers.add(at + "/" + name);
                pointers.addAll(pointers(value, at + "/" + name));
              });
    } else if (json instanceof Json.Arr array) {
      for (int i = 0; i < array.items().size(); i++) {
        pointers.add(at + "/" + i);
        pointers.addAll(pointers(array.items().get(i), at + "/" + i));
      }
    }
    return pointers;
  }

  private static EditedJson order() {
    return new EditedJson(FlowWriter.write(OrderSample.sketch().seal()));
  }

  private static List<Error> errors(String document) {
    return SCHEMA.validate(document, InputFormat.JSON);
  }
}
