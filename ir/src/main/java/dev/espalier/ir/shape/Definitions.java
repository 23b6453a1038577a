package dev.espalier.ir.shape;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects the JSON Schemas of named types.
public final class Definitions {

  private final Map<String, @Nullable Json> named = new TreeMap<>();

  /// Returns a reference to a named type, which is described when it is met for the first time.
  public Json.Obj refer(String name, Supplier<Json> description) {
    if (!named.containsKey(name)) {
      named.put(name, null);
      named.put(name, description.get());
    }
    return new JsonObject().put("$ref", "#/$defs/" + name).build();
  }

  /// Returns the schemas by name.
  public Json.Obj all() {
    JsonObject all = new JsonObject();
    for (Map.Entry<String, @Nullable Json> entry : named.entrySet()) {
      all.put(entry.getKey(), entry.getValue());
    }
    return all.build();
  }
}
