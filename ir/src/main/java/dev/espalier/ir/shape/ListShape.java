package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list; an empty one is left out.
final class ListShape implements Shape {

  private final Shape items;

  ListShape(Shape items) {
    this.items = items;
  }

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (!(json instanceof Json.Arr array)) {
      faults.wrongType(path, json, "an array");
      return null;
    }
    List<@Nullable Object> read = new ArrayList<>(array.items().size());
    int index = 0;
    for (Json item : array.items()) {
      read.add(items.read(item, path.at(index), faults));
      index++;
    }
    return Collections.unmodifiableList(read);
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return new JsonObject().put("type", "array").put("items", items.describe(definitions)).build();
  }

  @Override
  public Object absent() {
    return List.of();
  }
}
