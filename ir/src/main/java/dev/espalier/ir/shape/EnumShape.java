package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of an enum's constants, in camel case.
final class EnumShape implements Shape {

  private final Class<?> type;
  private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

  EnumShape(Class<?> type) {
    this.type = type;
    for (Object constant : type.getEnumConstants()) {
      constants.put(CamelCase.of((Enum<?>) constant), (Enum<?>) constant);
    }
  }

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    List<String> known = List.copyOf(constants.keySet());
    if (!(json instanceof Json.Str text)) {
      faults.wrongType(path, json, "one of " + String.join(", ", known));
      return null;
    }
    Enum<?> constant = constants.get(text.text());
    if (constant == null) {
      String message = "\"" + text.text() + "\" is none of the values that may stand here";
      faults.unknown(path, json, message, text.text(), known);
    }
    return constant;
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return definitions.refer(
        CamelCase.of(type),
        () -> new JsonObject().put("type", "string").put("enum", constants.keySet()).build());
  }
}
