package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import org.jspecify.annotations.Nullable;

/// True or false.
final class BoolShape implements Shape {

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (json instanceof Json.Bool bool) {
      return bool.value();
    }
    faults.wrongType(path, json, "true or false");
    return null;
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return new JsonObject().put("type", "boolean").build();
  }
}
