package dev.espalier.ir.codec;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// The part of JSON Schema that schemas of flows use, as a JSON Schema.
final class SchemaForm {

  private SchemaForm() {}

  static Json describe() {
    List<Json> forms = new ArrayList<>();
    forms.add(form("$ref").put("properties", one("$ref", pattern("^#/schemas/[^/]+$"))).build());
    forms.add(form("oneOf").put("properties", one("oneOf", listOf(tagged()))).build());
    forms.add(form("anyOf").put("properties", one("anyOf", listOf(anything()))).build());
    forms.add(form("type").put("properties", typed()).build());
    forms.add(
        new JsonObject()
            .put("type", "object")
            .put("not", new JsonObject().put("anyOf", Json.of(presence())).build())
            .build());
    return new JsonObject()
        .put("description", "A JSON Schema of the kinds that flows use.")
        .put("oneOf", Json.of(forms))
        .build();
  }

  private static JsonObject form(String keyword) {
    return new JsonObject().put("type", "object").put("required", List.of(keyword));
  }

  private static List<Json> presence() {
    List<Json> presence = new ArrayList<>();
    for (String keyword : List.of("$ref", "oneOf", "anyOf", "type")) {
      presence.add(new JsonObject().put("required", List.of(keyword)).build());
    }
    return presence;
  }

  private static Json typed() {
    Json types =
        new JsonObject()
            .put("enum", List.of("array", "boolean", "integer", "number", "object", "string"))
            .build();
    return new JsonObject()
        .put("type", types)
        .put("format", new JsonObject().put("type", "string").build())
        .put("enum", listOf(new JsonObject().put("type", "string").build()))
        .put("contentEncoding", new JsonObject().put("const", "base64").build())
        .put("items", self())
        .put("uniqueItems", new JsonObject().put("type", "boolean").build())
        .put("properties", mapOf(self()))
        .put("required", listOf(new JsonObject().put("type", "string").build()))
        .put("additionalProperties", self())
        .put("description", new JsonObject().put("type", "string").build())
        .build();
  }

  private static Json tagged() {
    return new JsonObject()
        .put("type", "object")
        .put("required", List.of("title", "properties", "required", "allOf"))
        .put("properties", one("allOf", listOf(self())))
        .build();
  }

  private static Json anything() {
    Json nothing =
        new JsonObject()
            .put("type", "object")
            .put("required", List.of("type"))
            .put("properties", one("type", new JsonObject().put("const", "null").build()))
            .build();
    return new JsonObject().put("anyOf", Json.of(List.of(self(), nothing))).build();
  }

  private static Json one(String name, Json schema) {
    return new JsonObject().put(name, schema).build();
  }

  private static Json pattern(String regex) {
    return new JsonObject().put("type", "string").put("pattern", regex).build();
  }

  private static Json listOf(Json items) {
    return new JsonObject().put("type", "array").put("minItems", 1).put("items", items).build();
  }

  private static Json mapOf(Json values) {
    return new JsonObject().put("type", "object").put("additionalProperties", values).build();
  }

  private static Json self() {
    return new JsonObject().put("$ref", "#/$defs/schema").build();
  }
}
