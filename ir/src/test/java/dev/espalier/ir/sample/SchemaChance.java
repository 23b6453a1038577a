package dev.espalier.ir.sample;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.Position;
import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Schemas, changed schemas and values by chance.
public final class SchemaChance {

  private static final List<String> NAMES = List.of("a", "b", "c");

  private final Random random;

  public SchemaChance(Random random) {
    this.random = random;
  }

  /// Returns a schema without names, at most so many levels deep.
  public Schema schema(int depth) {
    return switch (random.nextInt(depth > 0 ? 11 : 6)) {
      case 0 -> new Schema.Bool();
      case 1 -> new Schema.Int(random.nextBoolean() ? "int32" : null);
      case 2 -> new Schema.Num(random.nextBoolean() ? "double" : null);
      case 3 -> new Schema.Text(random.nextBoolean() ? "char" : null);
      case 4 -> new Schema.Choice(some(NAMES));
      case 5 -> random.nextInt(4) == 0 ? new Schema.Any() : new Schema.Text(null);
      case 6 -> new Schema.Array(schema(depth - 1), random.nextBoolean());
      case 7 -> new Schema.Dictionary(schema(depth - 1));
      case 8 -> new Schema.OrNull(schema(depth - 1));
      case 9 -> oneOf(depth - 1);
      default -> struct(depth - 1);
    };
  }

  /// Returns a schema that differs a little, or not at all.
  public Schema changed(Schema schema) {
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? schema(1) : new Schema.OrNull(schema);
    }
    return switch (schema) {
      case Schema.Array array -> new Schema.Array(changed(array.items()), random.nextBoolean());
      case Schema.Dictionary map -> new Schema.Dictionary(changed(map.values()));
      case Schema.OrNull orNull ->
          random.nextBoolean() ? new Schema.OrNull(changed(orNull.schema())) : orNull.schema();
      case Schema.Choice _ -> new Schema.Choice(some(NAMES));
      case Schema.Int _ -> random.nextBoolean() ? new Schema.Num(null) : new Schema.Int("int32");
      case Schema.Struct struct -> changed(struct);
      case Schema.OneOf oneOf -> changed(oneOf);
      case Schema.Any _, Schema.Bool _, Schema.Num _, Schema.Text _, Schema.Ref _ -> schema;
    };
  }

  /// Returns a value that the schema describes.
  public Json value(Schema schema) {
    return switch (schema) {
      case Schema.Any _ -> value(schema(1));
      case Schema.Bool _ -> Json.of(random.nextBoolean());
      case Schema.Int _ -> Json.of(random.nextInt(5));
      case Schema.Num _ -> new Json.Num(random.nextInt(5) + ".5", Position.NONE);
      case Schema.Text text -> Json.of("char".equals(text.format()) ? "x" : "text");
      case Schema.Choice choice ->
          Json.of(choice.values().get(random.nextInt(choice.values().size())));
      case Schema.Array array -> array(array);
      case Schema.Dictionary map -> new JsonObject().put("k", value(map.values())).build();
      case Schema.Struct struct -> object(struct).build();
      case Schema.OneOf oneOf -> value(oneOf);
      case Schema.OrNull orNull ->
          random.nextBoolean() ? new Json.Null(Position.NONE) : value(orNull.schema());
      case Schema.Ref ref -> throw new AssertionError(ref);
    };
  }

  private Schema struct(int depth) {
    var properties = new LinkedHashMap<String, Schema.Property>();
    for (var name : some(NAMES)) {
      properties.put(name, new Schema.Property(schema(depth), random.nextBoolean(), null));
    }
    return new Schema.Struct(properties);
  }

  private Schema oneOf(int depth) {
    var options = new ArrayList<Schema.Option>();
    for (var name : some(NAMES)) {
      options.add(new Schema.Option(name, "tag-" + name, struct(depth)));
    }
    return new Schema.OneOf(random.nextBoolean() ? "type" : null, options);
  }

  private Schema changed(Schema.Struct struct) {
    var properties = new LinkedHashMap<String, Schema.Property>();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              var required = random.nextInt(4) == 0 ? !property.required() : property.required();
              if (random.nextInt(5) > 0) {
                properties.put(
                    name, new Schema.Property(changed(property.schema()), required, null));
              }
            });
    if (random.nextInt(5) == 0) {
      properties.put("new", new Schema.Property(schema(0), random.nextBoolean(), null));
    }
    return new Schema.Struct(properties);
  }

  private Schema changed(Schema.OneOf oneOf) {
    var options = new ArrayList<Schema.Option>();
    for (var option : oneOf.cases()) {
      if (options.isEmpty() || random.nextInt(5) > 0) {
        options.add(new Schema.Option(option.name(), option.tag(), changed(option.schema())));
      }
    }
    return new Schema.OneOf(random.nextInt(5) == 0 ? "type" : oneOf.discriminator(), options);
  }

  private Json array(Schema.Array array) {
    var items = new ArrayList<Json>();
    for (int i = random.nextInt(3); i > 0; i--) {
      var item = value(array.items());
      if (!array.unique() || !items.contains(item)) {
        items.add(item);
      }
    }
    return Json.of(items);
  }

  private JsonObject object(Schema.Struct struct) {
    var object = new JsonObject();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              if (property.required() || random.nextBoolean()) {
                object.put(name, value(property.schema()));
              }
            });
    return object;
  }

  private Json value(Schema.OneOf oneOf) {
    var option = oneOf.cases().get(random.nextInt(oneOf.cases().size()));
    var value = value(option.schema());
    if (oneOf.discriminator() == null || !(value instanceof Json.Obj object)) {
      return value;
    }
    return new JsonObject().putAll(object).put(oneOf.discriminator(), option.tag()).build();
  }

  private List<String> some(List<String> names) {
    var some = new ArrayList<>(names);
    some.removeIf(_ -> random.nextBoolean());
    return some.isEmpty() ? names : some;
  }
}
