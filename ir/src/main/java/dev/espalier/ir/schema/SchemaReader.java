package dev.espalier.ir.schema;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads back what [SchemaWriter] writes. Keywords that only inform are ignored; keywords that
/// restrict values in a way that [Schema] cannot say are faults. After a fault the answer is some
/// schema, so that reading can go on and find more.
public final class SchemaReader {

  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> INTEGERS = List.of("int8", "int16", "int32", "int64");
  private static final List<String> NUMBERS = List.of("float", "double");

  private final Faults faults;

  /// Makes a reader that records faults.
  public SchemaReader(Faults faults) {
    this.faults = faults;
  }

  /// Returns the schema that a value describes.
  public Schema read(Json json, JsonPath path) {
    return read(Keywords.of(json, path, faults));
  }

  private Schema read(Keywords schema) {
    if (schema.has("$ref")) {
      return reference(schema);
    }
    if (schema.has("oneOf")) {
      return tagged(schema);
    }
    if (schema.has("anyOf")) {
      return either(schema);
    }
    if (schema.has("type")) {
      return typed(schema, schema.text("type"));
    }
    schema.only();
    return new Schema.Any();
  }

  private Schema typed(Keywords schema, String type) {
    return switch (type) {
      case "boolean" -> {
        schema.only("type");
        yield new Schema.Bool();
      }
      case "integer" -> new Schema.Int(format(schema, INTEGERS));
      case "number" -> new Schema.Num(format(schema, NUMBERS));
      case "string" -> string(schema);
      case "array" -> {
        schema.only("type", "items", "uniqueItems");
        Schema items = schema.has("items") ? read(schema.below("items")) : new Schema.Any();
        yield new Schema.Array(items, schema.flag("uniqueItems"));
      }
      case "object" -> object(schema);
      default -> {
        String message = "\"" + type + "\" is not a type that a schema of a flow can have";
        faults.unknown(schema.path().at("type"), schema.get("type"), message, type, TYPES);
        yield new Schema.Any();
      }
    };
  }

  private @Nullable String format(Keywords schema, List<String> known) {
    schema.only("type");
    String format = schema.textOrNull("format");
    if (format != null && !known.contains(format)) {
      String message = "\"" + format + "\" is not a format of this type";
      faults.unknown(schema.path().at("format"), schema.get("format"), message, format, known);
    }
    return format;
  }

  private static Schema string(Keywords schema) {
    if (schema.has("enum")) {
      schema.only("type", "enum");
      return new Schema.Choice(schema.texts("enum"));
    }
    if (schema.has("contentEncoding")) {
      schema.only("type", "contentEncoding");
      schema.constant("contentEncoding", "base64");
      return new Schema.Text("byte");
    }
    if (schema.has("minLength") || schema.has("maxLength")) {
      schema.only("type", "minLength", "maxLength");
      schema.constant("minLength", "1");
      schema.constant("maxLength", "1");
      return new Schema.Text("char");
    }
    schema.only("type");
    return new Schema.Text(schema.textOrNull("format"));
  }

  private Schema object(Keywords schema) {
    if (schema.has("additionalProperties")) {
      schema.only("type", "additionalProperties");
      return new Schema.Dictionary(read(schema.below("additionalProperties")));
    }
    schema.only("type", "properties", "required");
    List<String> required = schema.has("required") ? schema.texts("required") : List.of();
    Set<String> needed = new HashSet<>(required);
    Map<String, Schema.Property> properties = new LinkedHashMap<>();
    if (schema.has("properties")) {
      Keywords named = schema.below("properties");
      for (String name : named.json().members().keySet()) {
        Keywords property = named.below(name);
        String description = property.textOrNull("description");
        properties.put(
            name, new Schema.Property(read(property), needed.contains(name), description));
      }
    }
    for (String name : required) {
      if (!properties.containsKey(name)) {
        String message = "the required property \"" + name + "\" has no schema";
        faults.add(schema.path().at("required"), schema.get("required"), message);
      }
    }
    return new Schema.Struct(Collections.unmodifiableMap(properties));
  }

  private Schema reference(Keywords schema) {
    schema.only("$ref");
    String reference = schema.text("$ref");
    String name = Pointers.name(SchemaWriter.IN_FLOW, reference);
    if (name == null) {
      String message = "\"" + reference + "\" is not " + SchemaWriter.IN_FLOW + " and a name";
      faults.add(schema.path().at("$ref"), schema.get("$ref"), message);
      return new Schema.Any();
    }
    return new Schema.Ref(name);
  }

  private Schema either(Keywords schema) {
    schema.only("anyOf");
    List<Keywords> cases = schema.all("anyOf");
    if (cases.size() == 2 && isNull(cases.get(1)) && !cases.get(0).has("title")) {
      return new Schema.OrNull(read(cases.get(0)));
    }
    List<Schema.Option> options = new ArrayList<>();
    for (Keywords each : cases) {
      String name = each.text("title");
      options.add(new Schema.Option(name, name, read(each)));
    }
    return new Schema.OneOf(null, options);
  }

  private static boolean isNull(Keywords schema) {
    return schema.get("type") instanceof Json.Str type && type.text().equals("null");
  }

  private Schema tagged(Keywords schema) {
    schema.only("oneOf");
    List<Schema.Option> options = new ArrayList<>();
    String discriminator = null;
    for (Keywords each : schema.all("oneOf")) {
      each.only("properties", "required", "allOf");
      String found = discriminator(each);
      if (discriminator != null && !discriminator.equals(found)) {
        faults.add(
            each.path(), each.json(), "the cases differ in the property that tells them apart");
      }
      discriminator = found;
      String tag = each.below("properties").below(found).text("const");
      options.add(new Schema.Option(each.text("title"), tag, content(each)));
    }
    return new Schema.OneOf(discriminator, Collections.unmodifiableList(options));
  }

  private String discriminator(Keywords option) {
    List<String> required = option.texts("required");
    if (required.size() > 1) {
      String message = "only the property that tells the cases apart belongs here";
      faults.add(option.path().at("required"), option.get("required"), message);
    }
    return required.isEmpty() ? "" : required.get(0);
  }

  private Schema content(Keywords option) {
    List<Keywords> all = option.all("allOf");
    if (all.size() > 1) {
      faults.add(option.path().at("allOf"), option.get("allOf"), "only one schema belongs here");
    }
    return all.isEmpty() ? new Schema.Any() : read(all.get(0));
  }
}
