package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of the records of a sealed interface, told apart by the member `kind`.
final class SealedShape implements Shape {

  private static final String KIND = "kind";

  private final Class<?> type;
  private final Map<String, RecordShape> byKind = new LinkedHashMap<>();

  SealedShape(Class<?> type, Shapes shapes) {
    this.type = type;
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      byKind.put(CamelCase.of(permitted), new RecordShape(permitted, shapes));
    }
  }

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (!(json instanceof Json.Obj object)) {
      faults.wrongType(path, json, "an object");
      return null;
    }
    Json kind = object.members().get(KIND);
    if (kind == null) {
      faults.add(path, json, "the member \"kind\" is missing");
      return null;
    }
    if (!(kind instanceof Json.Str text)) {
      faults.wrongType(path.at(KIND), kind, "a string");
      return null;
    }
    RecordShape shape = byKind.get(text.text());
    if (shape == null) {
      String message = "\"" + text.text() + "\" is none of the kinds that may stand here";
      faults.unknown(path.at(KIND), kind, message, text.text(), List.copyOf(byKind.keySet()));
      return null;
    }
    return shape.read(json, path, faults);
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return definitions.refer(CamelCase.of(type), () -> describeAll(definitions));
  }

  private Json describeAll(Definitions definitions) {
    List<Json> kinds = new ArrayList<>();
    for (Map.Entry<String, RecordShape> entry : byKind.entrySet()) {
      Json kind = new JsonObject().put("const", entry.getKey()).build();
      kinds.add(entry.getValue().describe(KIND, kind, definitions));
    }
    return new JsonObject().put("oneOf", Json.of(kinds)).build();
  }
}
