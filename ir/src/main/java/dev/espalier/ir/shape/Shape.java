package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import org.jspecify.annotations.Nullable;

/// How the values of one Java type are read from JSON.
public interface Shape {

  /// Returns the value that a JSON value stands for, or records why it stands for none.
  ///
  /// @return null after a fault
  @Nullable Object read(Json json, JsonPath path, Faults faults);

  /// Returns the JSON Schema of the type; named types refer to `#/$defs/`.
  Json.Obj describe(Definitions definitions);

  /// Returns the value of a member that is left out, which is empty; null if the type has no such
  /// value.
  default @Nullable Object absent() {
    return null;
  }
}
