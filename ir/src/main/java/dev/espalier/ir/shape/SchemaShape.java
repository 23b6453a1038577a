package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.schema.SchemaReader;

/// A schema, as JSON Schema.
final class SchemaShape implements Shape {

  @Override
  public Object read(Json json, JsonPath path, Faults faults) {
    return new SchemaReader(faults).read(json, path);
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return definitions.refer("schema", SchemaForm::describe);
  }
}
