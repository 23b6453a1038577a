package dev.espalier.ir.sample;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.json.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document with values replaced, added or taken away; places are JSON pointers without escapes.
public final class EditedJson {

  private Json root;

  public EditedJson(String document) {
    root = parse(document);
  }

  /// Puts a value, written as JSON, in a place; a place past the end of a list adds to it.
  public EditedJson put(String pointer, String json) {
    root = edit(root, segments(pointer), parse(json));
    return this;
  }

  public EditedJson remove(String pointer) {
    root = edit(root, segments(pointer), null);
    return this;
  }

  public Json json() {
    return root;
  }

  public String text() {
    return JsonText.pretty(root);
  }

  private static List<String> segments(String pointer) {
    return List.of(pointer.substring(1).split("/"));
  }

  private static Json parse(String document) {
    return switch (new JsonReader().read(document)) {
      case JsonResult.Parsed parsed -> parsed.json();
      case JsonResult.Broken broken -> throw new AssertionError(broken.reason());
    };
  }

  private static Json edit(Json json, List<String> path, @Nullable Json value) {
    var key = path.getFirst();
    var rest = path.subList(1, path.size());
    if (json instanceof Json.Arr array) {
      var items = new ArrayList<>(array.items());
      var index = Integer.parseInt(key);
      if (!rest.isEmpty()) {
        items.set(index, edit(items.get(index), rest, value));
      } else if (value == null) {
        items.remove(index);
      } else if (index < items.size()) {
        items.set(index, value);
      } else {
        items.add(value);
      }
      return new Json.Arr(items, Position.NONE);
    }
    Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) json).members());
    if (!rest.isEmpty()) {
      members.put(key, edit(members.get(key), rest, value));
    } else if (value == null) {
      members.remove(key);
    } else {
      members.put(key, value);
    }
    return new Json.Obj(members, Position.NONE);
  }
}
