package dev.espalier.runtime.json;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.schema.Schema;
import java.util.List;
import java.util.Map;

/// Makes a document that a schema accepts, to show its form: only required properties, the first of
/// several cases, lists of one element.
public final class SampleValue {

  private static final int MOST_DEPTH = 8;
  private static final Map<String, String> TEXTS =
      Map.of(
          "date-time", "2026-11-01T10:00:00Z",
          "date-time-local", "2026-11-01T10:00:00",
          "date", "2026-11-01",
          "time-local", "10:00:00",
          "time", "10:00:00Z",
          "duration", "PT1H",
          "uuid", "7f1bbf2c-8c5a-4f4e-a9e6-5b1d4f1b6f0a",
          "uri", "https://example.org/",
          "byte", "",
          "char", "a");

  private final Map<String, Schema> named;

  private SampleValue(Map<String, Schema> named) {
    this.named = named;
  }

  /// Returns a sample for a schema.
  ///
  /// @param named the schemas that references name
  public static Json of(Schema schema, Map<String, Schema> named) {
    return new SampleValue(named).value(schema, 0);
  }

  private Json value(Schema schema, int depth) {
    return switch (schema) {
      case Schema.Any _ -> new JsonObject().build();
      case Schema.Bool _ -> Json.of(true);
      case Schema.Int _, Schema.Num _ -> Json.of(1);
      case Schema.Text text ->
          Json.of(text.format() == null ? "text" : TEXTS.getOrDefault(text.format(), "text"));
      case Schema.Choice choice -> Json.of(choice.values().getFirst());
      case Schema.Array array ->
          Json.of(depth > MOST_DEPTH ? List.of() : List.of(value(array.items(), depth + 1)));
      case Schema.Dictionary map ->
          depth > MOST_DEPTH
              ? new JsonObject().build()
              : new JsonObject().put("key", value(map.values(), depth + 1)).build();
      case Schema.Struct struct -> struct(struct, depth);
      case Schema.OneOf oneOf -> oneOf(oneOf, depth);
      case Schema.OrNull(Schema content) -> value(content, depth);
      case Schema.Ref(String name) ->
          depth > MOST_DEPTH * 2
              ? new JsonObject().build()
              : value(named.getOrDefault(name, new Schema.Any()), depth + 1);
    };
  }

  private Json.Obj struct(Schema.Struct struct, int depth) {
    JsonObject object = new JsonObject();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              if (property.required()) {
                object.put(name, value(property.schema(), depth + 1));
              }
            });
    return object.build();
  }

  private Json oneOf(Schema.OneOf oneOf, int depth) {
    Schema.Option first = oneOf.cases().getFirst();
    Json value = value(first.schema(), depth + 1);
    return oneOf.discriminator() != null && value instanceof Json.Obj object
        ? new JsonObject().put(oneOf.discriminator(), first.tag()).putAll(object).build()
        : value;
  }
}
