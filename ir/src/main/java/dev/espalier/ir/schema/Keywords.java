package dev.espalier.ir.schema;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keywords of one JSON Schema object. Whatever is not as asked for is recorded as a fault, and
/// answered with an empty value so that reading can go on.
///
/// @param json the object
/// @param path where it is
/// @param faults where faults go
record Keywords(Json.Obj json, JsonPath path, Faults faults) {

  /// Keywords of JSON Schema 2020-12 that restrict or apply; all others inform.
  private static final Set<String> BINDING =
      Set.of(
          "$ref",
          "$dynamicRef",
          "type",
          "enum",
          "const",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "properties",
          "required",
          "patternProperties",
          "additionalProperties",
          "propertyNames",
          "unevaluatedProperties",
          "dependentRequired",
          "dependentSchemas",
          "minProperties",
          "maxProperties",
          "items",
          "prefixItems",
          "contains",
          "unevaluatedItems",
          "uniqueItems",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "pattern",
          "contentEncoding",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf");

  boolean has(String keyword) {
    return json.members().containsKey(keyword);
  }

  /// Records every binding keyword besides the given ones.
  void only(String... used) {
    List<String> allowed = List.of(used);
    for (String keyword : json.members().keySet()) {
      if (BINDING.contains(keyword) && !allowed.contains(keyword)) {
        faults.add(
            path.at(keyword), get(keyword), "\"" + keyword + "\" cannot be said of this schema");
      }
    }
  }

  /// Returns a string, null if the keyword is absent.
  @Nullable String textOrNull(String keyword) {
    return has(keyword) ? text(keyword) : null;
  }

  /// Returns a string, empty after a fault.
  String text(String keyword) {
    if (get(keyword) instanceof Json.Str text) {
      return text.text();
    }
    fault(keyword, "a string");
    return "";
  }

  /// Returns true or false; false if the keyword is absent or after a fault.
  boolean flag(String keyword) {
    if (has(keyword) && !(get(keyword) instanceof Json.Bool)) {
      fault(keyword, "true or false");
    }
    return get(keyword) instanceof Json.Bool bool && bool.value();
  }

  /// Records a fault unless the keyword has the given value.
  void constant(String keyword, String wanted) {
    String value =
        switch (get(keyword)) {
          case Json.Str text -> text.text();
          case Json.Num number -> number.literal();
          case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _ -> "";
        };
    if (!value.equals(wanted)) {
      faults.add(path.at(keyword), get(keyword), "\"" + keyword + "\" must be " + wanted + " here");
    }
  }

  /// Returns strings, empty after a fault.
  List<String> texts(String keyword) {
    List<String> texts = new ArrayList<>();
    int index = 0;
    for (Json item : items(keyword)) {
      if (item instanceof Json.Str text) {
        texts.add(text.text());
      } else {
        faults.wrongType(path.at(keyword).at(index), item, "a string");
      }
      index++;
    }
    return Collections.unmodifiableList(texts);
  }

  /// Returns the keywords of each of a list of schemas, empty after a fault.
  List<Keywords> all(String keyword) {
    List<Keywords> all = new ArrayList<>();
    int index = 0;
    for (Json item : items(keyword)) {
      all.add(of(item, path.at(keyword).at(index), faults));
      index++;
    }
    return all;
  }

  /// Returns the keywords of a schema below a keyword.
  Keywords below(String keyword) {
    return of(get(keyword), path.at(keyword), faults);
  }

  /// Returns the keywords of a schema, or of an empty one after a fault.
  static Keywords of(Json json, JsonPath path, Faults faults) {
    if (json instanceof Json.Obj object) {
      return new Keywords(object, path, faults);
    }
    faults.wrongType(path, json, "an object");
    return new Keywords(new Json.Obj(Collections.emptyMap(), json.at()), path, faults);
  }

  /// Returns the value of a keyword, or this object if it is absent.
  Json get(String keyword) {
    Json value = json.members().get(keyword);
    return value == null ? json : value;
  }

  private List<Json> items(String keyword) {
    if (get(keyword) instanceof Json.Arr array && !array.items().isEmpty()) {
      return array.items();
    }
    fault(keyword, "a list that is not empty");
    return List.of();
  }

  private void fault(String keyword, String wanted) {
    if (has(keyword)) {
      faults.wrongType(path.at(keyword), get(keyword), wanted);
    } else {
      faults.add(path, json, "\"" + keyword + "\" is missing");
    }
  }
}
