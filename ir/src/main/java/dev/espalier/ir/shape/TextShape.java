package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import org.jspecify.annotations.Nullable;

/// A text.
final class TextShape implements Shape {

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (json instanceof Json.Str text) {
      return text.text();
    }
    faults.wrongType(path, json, "a string");
    return null;
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return new JsonObject().put("type", "string").build();
  }
}
