package dev.espalier.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.json.Position;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.SchemaWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares the check of inputs with an implementation of JSON Schema by others, on random schemas
/// and documents.
final class SchemaAgreementTest {

  private static final int ROUNDS = 4000;
  private static final List<String> NAMES = List.of("a", "b", "c", "d/e", "f~g");
  private static final List<String> TEXTS = List.of("", "x", "yz", "é", "1");
  private static final List<String> NUMBERS = List.of("0", "1", "-7", "1.0", "2.5", "3e0", "1e-1");

  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void check_agreesWithJsonSchema() {
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Schema named = schema(2, false);
      Schema schema = schema(3, true);
      Json document = random.nextInt(4) == 0 ? any(3) : fitting(schema, named, 6);

      boolean ours = ValueCheck.of(document, schema, Map.of("N", named)).count() == 0;
      boolean theirs = accepts(schema, named, document);

      accepted += ours ? 1 : 0;
      assertThat(ours)
          .as(() -> "%s for %s with N = %s".formatted(JsonText.compact(document), schema, named))
          .isEqualTo(theirs);
    }
    assertThat(accepted).isBetween(ROUNDS / 5, ROUNDS * 9 / 10);
  }

  @Test
  void sample_fitsItsSchema() {
    for (int round = 0; round < ROUNDS / 4; round++) {
      Schema named = schema(2, false);
      Schema schema = schema(3, true);

      Json sample = SampleValue.of(schema, Map.of("N", named));

      assertThat(ValueCheck.of(sample, schema, Map.of("N", named)).all())
          .as(() -> JsonText.compact(sample) + " for " + schema)
          .isEmpty();
    }
  }

  private boolean accepts(Schema schema, Schema named, Json document) {
    JsonOut written = JsonOut.compact();
    SchemaWriter.document(written, schema, Map.of("N", named));
    JsonNode node = mapper.readTree(JsonText.compact(document));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(mapper.readTree(written.finish()))
        .validate(node)
        .isEmpty();
  }

  private Schema schema(int depth, boolean refs) {
    return switch (random.nextInt(depth == 0 ? 6 : 12)) {
      case 0 -> new Schema.Any();
      case 1 -> new Schema.Bool();
      case 2 -> new Schema.Int(null);
      case 3 -> new Schema.Num(null);
      case 4 -> new Schema.Text(null);
      case 5 -> new Schema.Choice(TEXTS.subList(0, 1 + random.nextInt(TEXTS.size())));
      case 6 -> new Schema.Array(schema(depth - 1, refs), random.nextBoolean());
      case 7 -> new Schema.Dictionary(schema(depth - 1, refs));
      case 8 -> new Schema.OrNull(schema(depth - 1, refs));
      case 9 -> oneOf(depth, refs);
      case 10 -> refs ? new Schema.Ref("N") : new Schema.Text("char");
      default -> struct(depth, refs, NAMES);
    };
  }

  private Schema.Struct struct(int depth, boolean refs, List<String> names) {
    Map<String, Schema.Property> properties = new LinkedHashMap<>();
    for (String name : names) {
      if (random.nextBoolean()) {
        properties.put(
            name, new Schema.Property(schema(depth - 1, refs), random.nextBoolean(), null));
      }
    }
    return new Schema.Struct(properties);
  }

  private Schema oneOf(int depth, boolean refs) {
    List<Schema.Option> options = new ArrayList<>();
    for (String tag : List.of("x", "yz", "w")) {
      options.add(new Schema.Option(tag, tag, struct(depth, refs, NAMES)));
    }
    return new Schema.OneOf("type", options);
  }

  /// Returns a document that fits, but for a part here and there.
  private Json fitting(Schema schema, Schema named, int depth) {
    if (depth == 0 || random.nextInt(25) == 0) {
      return any(1);
    }
    return switch (schema) {
      case Schema.Any _ -> any(2);
      case Schema.Bool _ -> Json.of(random.nextBoolean());
      case Schema.Int _, Schema.Num _ -> number();
      case Schema.Text _ -> Json.of(pick(TEXTS));
      case Schema.Choice choice -> Json.of(pick(choice.values()));
      case Schema.Array array -> array(array.items(), named, depth);
      case Schema.Dictionary map -> dictionary(map.values(), named, depth);
      case Schema.Struct struct -> new Json.Obj(members(struct, named, depth), Position.NONE);
      case Schema.OrNull(Schema content) ->
          random.nextInt(3) == 0 ? new Json.Null(Position.NONE) : fitting(content, named, depth);
      case Schema.Ref _ -> fitting(named, named, depth - 1);
      case Schema.OneOf oneOf -> {
        Schema.Option option = pick(oneOf.cases());
        Map<String, Json> members = members((Schema.Struct) option.schema(), named, depth);
        members.put("type", Json.of(random.nextInt(20) == 0 ? "none" : option.tag()));
        yield new Json.Obj(members, Position.NONE);
      }
    };
  }

  private Json array(Schema items, Schema named, int depth) {
    List<Json> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(fitting(items, named, depth - 1));
    }
    return Json.of(list);
  }

  private Json dictionary(Schema values, Schema named, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      members.put(pick(NAMES), fitting(values, named, depth - 1));
    }
    return new Json.Obj(members, Position.NONE);
  }

  private Map<String, Json> members(Schema.Struct struct, Schema named, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              if (property.required() ? random.nextInt(15) > 0 : random.nextBoolean()) {
                members.put(name, fitting(property.schema(), named, depth - 1));
              }
            });
    if (random.nextInt(4) == 0) {
      members.putIfAbsent(pick(NAMES) + "!", any(1));
    }
    return members;
  }

  private Json any(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> new Json.Null(Position.NONE);
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> number();
      case 3 -> Json.of(pick(TEXTS));
      case 4 -> Json.of(List.of(any(depth - 1), any(depth - 1)));
      default -> new Json.Obj(Map.of(pick(NAMES), any(depth - 1)), Position.NONE);
    };
  }

  private Json number() {
    return ((JsonResult.Parsed) new JsonReader().read(pick(NUMBERS))).json();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
