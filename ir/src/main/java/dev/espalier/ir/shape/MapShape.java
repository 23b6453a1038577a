package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map from text, sorted; an empty one is left out.
final class MapShape implements Shape {

  private final Shape values;

  MapShape(Shape values) {
    this.values = values;
  }

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (!(json instanceof Json.Obj object)) {
      faults.wrongType(path, json, "an object");
      return null;
    }
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : object.members().entrySet()) {
      String key = entry.getKey();
      read.put(key, values.read(entry.getValue(), path.at(key), faults));
    }
    return Collections.unmodifiableMap(read);
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return new JsonObject()
        .put("type", "object")
        .put("additionalProperties", values.describe(definitions))
        .build();
  }

  @Override
  public Object absent() {
    return Map.of();
  }
}
