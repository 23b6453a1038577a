package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes the JSON Schema of flow documents from the records of the IR.
final class RecordSchemas {

  private final Map<String, Json> named = new TreeMap<>();

  private RecordSchemas() {}

  static String document() {
    var schemas = new RecordSchemas();
    var flow = schemas.of(Flow.class);
    var major = Flow.IR_VERSION.substring(0, Flow.IR_VERSION.indexOf('.'));
    var version =
        new JsonObject().put("type", "string").put("pattern", "^" + major + "\\.[0-9]+$").build();
    var envelope =
        new JsonObject()
            .put("properties", new JsonObject().put("irVersion", version).build())
            .build();
    var defs = new JsonObject();
    schemas.named.forEach(defs::put);
    return JsonText.pretty(
        new JsonObject()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$id", "urn:espalier:flow:" + Flow.IR_VERSION)
            .put("title", "Espalier flow, IR version " + Flow.IR_VERSION)
            .put("allOf", Json.of(List.of(flow, envelope)))
            .put("$defs", defs.build())
            .build());
  }

  private Json.Obj of(Type type) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      var below = of(arguments[arguments.length - 1]);
      return generic.getRawType() == Map.class
          ? new JsonObject().put("type", "object").put("additionalProperties", below).build()
          : new JsonObject().put("type", "array").put("items", below).build();
    }
    if (type == String.class) {
      return new JsonObject().put("type", "string").build();
    }
    if (type == boolean.class) {
      return new JsonObject().put("type", "boolean").build();
    }
    if (type == int.class || type == Integer.class) {
      return new JsonObject()
          .put("type", "integer")
          .put("minimum", Integer.MIN_VALUE)
          .put("maximum", Integer.MAX_VALUE)
          .build();
    }
    if (type == double.class) {
      return new JsonObject().put("type", "number").build();
    }
    if (type == Duration.class) {
      return new JsonObject().put("type", "string").put("format", "duration").build();
    }
    return type == Schema.class ? refer("schema", SchemaForm::describe) : ofClass((Class<?>) type);
  }

  private Json.Obj ofClass(Class<?> type) {
    var name = CamelCase.of(type);
    if (type.isEnum()) {
      return refer(name, () -> constants(type));
    }
    return type.isSealed()
        ? refer(name, () -> kinds(type))
        : refer(name, () -> members(type, new JsonObject(), new ArrayList<>()));
  }

  private Json constants(Class<?> type) {
    var names = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      names.add(CamelCase.of((Enum<?>) constant));
    }
    return new JsonObject().put("type", "string").put("enum", names).build();
  }

  private Json kinds(Class<?> type) {
    var kinds = new ArrayList<Json>();
    for (var kind : type.getPermittedSubclasses()) {
      var constant = new JsonObject().put("const", CamelCase.of(kind)).build();
      var required = new ArrayList<>(List.of("kind"));
      kinds.add(members(kind, new JsonObject().put("kind", constant), required));
    }
    return new JsonObject().put("oneOf", Json.of(kinds)).build();
  }

  private Json members(Class<?> type, JsonObject properties, List<String> required) {
    for (var component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (!mayBeAbsent(component)) {
        required.add(component.getName());
      }
    }
    return new JsonObject()
        .put("type", "object")
        .put("properties", properties.build())
        .put("required", required)
        .build();
  }

  /// Returns whether a component is left out of documents when it is null or empty.
  private static boolean mayBeAbsent(RecordComponent component) {
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || component.getType() == List.class
        || component.getType() == Map.class) {
      return true;
    }
    var parts = component.getType().getRecordComponents();
    return parts != null && List.of(parts).stream().allMatch(RecordSchemas::mayBeAbsent);
  }

  private Json.Obj refer(String name, Supplier<Json> description) {
    if (!named.containsKey(name)) {
      named.put(name, new JsonObject().build());
      named.put(name, description.get());
    }
    return new JsonObject().put("$ref", "#/$defs/" + name).build();
  }
}
