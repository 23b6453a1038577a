package dev.espalier.ir.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.sample.AnyFlow;
import dev.espalier.ir.sample.EditedJson;
import dev.espalier.ir.sample.OrderSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if ("write".equals(System.getProperty("espalier.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, FlowJsonSchema.document());
    }

    assertThat(FlowJsonSchema.document())
        .as("the schema drifted from the records: rewrite it with -Despalier.golden=write")
        .isEqualTo(Files.readString(FILE));
  }

  @Test
  void resource_liesOnTheClassPath() {
    try (var resource = FlowJsonSchema.class.getResourceAsStream(FlowJsonSchema.RESOURCE)) {
      assertThat(resource).isNotNull();
      assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(FlowJsonSchema.document());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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

  @Test
  void unknownMember_isValid() {
    assertThat(errors(order().put("/nodes/1/colour", "\"red\"").text())).isEmpty();
  }

  @Provide
  Arbitrary<Flow> flows() {
    return AnyFlow.any();
  }

  private static EditedJson order() {
    return new EditedJson(FlowWriter.write(OrderSample.sketch().seal()));
  }

  private static List<Error> errors(String document) {
    return SCHEMA.validate(document, InputFormat.JSON);
  }
}
