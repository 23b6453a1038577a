package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record: an object with a member for each component, in order. A record of which every
/// component may be absent is left out where all are.
final class RecordShape implements Shape {

  private final Class<?> type;
  private final List<Part> parts = new ArrayList<>();
  private final @Nullable Object absent;

  RecordShape(Class<?> type, Shapes shapes) {
    this.type = type;
    for (RecordComponent component : type.getRecordComponents()) {
      parts.add(Part.of(component, shapes));
    }
    this.absent = allAbsent();
  }

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (!(json instanceof Json.Obj object)) {
      faults.wrongType(path, json, "an object");
      return null;
    }
    int before = faults.count();
    @Nullable Object[] arguments = new @Nullable Object[parts.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(parts.get(i), object, path, faults);
    }
    return faults.count() > before ? null : make(arguments);
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return definitions.refer(CamelCase.of(type), () -> describe(null, null, definitions));
  }

  /// Returns the JSON Schema of the record with one more member that must be there.
  Json describe(@Nullable String first, @Nullable Json schema, Definitions definitions) {
    JsonObject properties = new JsonObject();
    List<String> required = new ArrayList<>();
    if (first != null) {
      properties.put(first, schema);
      required.add(first);
    }
    for (Part part : parts) {
      properties.put(part.name(), part.shape().describe(definitions));
      if (part.required()) {
        required.add(part.name());
      }
    }
    return new JsonObject()
        .put("type", "object")
        .put("properties", properties.build())
        .put("required", required)
        .build();
  }

  @Override
  public @Nullable Object absent() {
    return absent;
  }

  private static @Nullable Object argument(
      Part part, Json.Obj object, JsonPath path, Faults faults) {
    Json member = object.members().get(part.name());
    if (member != null && (part.required() || !(member instanceof Json.Null))) {
      return part.shape().read(member, path.at(part.name()), faults);
    }
    if (part.required()) {
      faults.add(path, object, "the member \"" + part.name() + "\" is missing");
    }
    return part.absent();
  }

  private @Nullable Object allAbsent() {
    @Nullable Object[] arguments = new @Nullable Object[parts.size()];
    for (int i = 0; i < arguments.length; i++) {
      if (parts.get(i).required()) {
        return null;
      }
      arguments[i] = parts.get(i).absent();
    }
    return make(arguments);
  }

  private Object make(@Nullable Object[] arguments) {
    try {
      return type.getDeclaredConstructors()[0].newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("cannot make " + type, impossible);
    }
  }
}
