package dev.espalier.ir.codec;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.json.Position;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.SchemaReader;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of one object of a flow document, asked for by name and type. Whatever is not as
/// asked for is recorded as a fault, and answered with some value so that reading can go on and
/// find more.
///
/// @param json the object
/// @param path where it is
/// @param faults where faults go
record Members(Json.Obj json, JsonPath path, Faults faults) {

  // Longer than any duration that is written.
  private static final int MAX_DURATION = 100;

  // Longer than any number that is written.
  private static final int MAX_DECIMAL = 40;

  /// Returns the members of a value, or none after a fault.
  static Members of(Json json, JsonPath path, Faults faults) {
    if (json instanceof Json.Obj object) {
      return new Members(object, path, faults);
    }
    faults.wrongType(path, json, "an object");
    return nothing(path);
  }

  /// Returns the string of a member.
  String text(String name) {
    Json value = json.members().get(name);
    if (value instanceof Json.Str text) {
      return text.text();
    }
    wrong(name, value, "a string");
    return "";
  }

  /// Returns the string of a member, null if it is absent.
  @Nullable String textOrNull(String name) {
    return isAbsent(name) ? null : text(name);
  }

  /// Returns true or false as a member says.
  boolean flag(String name) {
    Json value = json.members().get(name);
    if (value instanceof Json.Bool bool) {
      return bool.value();
    }
    wrong(name, value, "true or false");
    return false;
  }

  /// Returns the whole number of a member.
  int number(String name) {
    Json value = json.members().get(name);
    if (!(value instanceof Json.Num number)) {
      wrong(name, value, "a whole number");
      return 0;
    }
    Integer parsed = WholeNumber.parse(number.literal());
    if (parsed == null) {
      faults.add(path.at(name), value, "expected a whole number of at most 32 bits");
    }
    return parsed == null ? 0 : parsed;
  }

  /// Returns the whole number of a member, null if it is absent.
  @Nullable Integer numberOrNull(String name) {
    return isAbsent(name) ? null : Integer.valueOf(number(name));
  }

  /// Returns the number of a member, which may have a fraction.
  double decimal(String name) {
    Json value = json.members().get(name);
    if (!(value instanceof Json.Num number)) {
      wrong(name, value, "a number");
      return 0;
    }
    double parsed =
        number.literal().length() > MAX_DECIMAL ? Double.NaN : Double.parseDouble(number.literal());
    if (!Double.isFinite(parsed)) {
      faults.add(path.at(name), value, "expected a number of at most 64 bits");
      return 0;
    }
    return parsed;
  }

  /// Returns the duration of a member.
  Duration duration(String name) {
    Json value = json.members().get(name);
    String wanted = "a duration such as \"PT30S\"";
    if (!(value instanceof Json.Str text)) {
      wrong(name, value, wanted);
      return Duration.ZERO;
    }
    try {
      if (text.text().length() <= MAX_DURATION) {
        return Duration.parse(text.text());
      }
    } catch (DateTimeParseException _) {
      // Reported below.
    }
    faults.add(path.at(name), value, "expected " + wanted);
    return Duration.ZERO;
  }

  /// Returns the duration of a member, null if it is absent.
  @Nullable Duration durationOrNull(String name) {
    return isAbsent(name) ? null : duration(name);
  }

  /// Returns the constant that a member names.
  ///
  /// @param all all constants; the first is the answer after a fault
  <E extends Enum<E>> E constant(String name, E[] all) {
    Json value = json.members().get(name);
    List<String> known = new ArrayList<>(all.length);
    for (E constant : all) {
      String camel = CamelCase.of(constant);
      if (value instanceof Json.Str text && text.text().equals(camel)) {
        return constant;
      }
      known.add(camel);
    }
    if (value instanceof Json.Str text) {
      String message = "\"" + text.text() + "\" is none of the values that may stand here";
      faults.unknown(path.at(name), value, message, text.text(), known);
    } else {
      wrong(name, value, "one of " + String.join(", ", known));
    }
    return all[0];
  }

  /// Returns the constant that a member names, null if it is absent.
  <E extends Enum<E>> @Nullable E constantOrNull(String name, E[] all) {
    return isAbsent(name) ? null : constant(name, all);
  }

  /// Returns the member `kind`, empty after a fault.
  String kind(List<String> known) {
    String kind = text("kind");
    if (json.members().get("kind") instanceof Json.Str text && !known.contains(kind)) {
      String message = "\"" + kind + "\" is none of the kinds that may stand here";
      faults.unknown(path.at("kind"), text, message, kind, known);
    }
    return kind;
  }

  /// Returns the strings of a member, none if it is absent.
  List<String> texts(String name) {
    return texts(items(name), path.at(name));
  }

  /// Returns the members of each object of a member, none if it is absent.
  List<Members> objects(String name) {
    List<Members> objects = new ArrayList<>();
    int index = 0;
    for (Json item : items(name)) {
      objects.add(of(item, path.at(name).at(index), faults));
      index++;
    }
    return objects;
  }

  /// Returns the members of the object of a member.
  Members object(String name) {
    Json value = json.members().get(name);
    if (value == null) {
      wrong(name, null, "an object");
      return nothing(path.at(name));
    }
    return of(value, path.at(name), faults);
  }

  /// Returns the members of the object of a member, null if it is absent.
  @Nullable Members objectOrNull(String name) {
    return isAbsent(name) ? null : object(name);
  }

  /// Returns lists of strings by key, none if the member is absent.
  Map<String, List<String>> lists(String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : entries(name).entrySet()) {
      JsonPath here = path.at(name).at(entry.getKey());
      lists.put(entry.getKey(), texts(items(entry.getValue(), here), here));
    }
    return Collections.unmodifiableMap(lists);
  }

  /// Returns strings by key, none if the member is absent.
  Map<String, String> textsByKey(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    Members below = new Members(new Json.Obj(entries(name), json.at()), path.at(name), faults);
    for (String key : below.json.members().keySet()) {
      texts.put(key, below.text(key));
    }
    return Collections.unmodifiableMap(texts);
  }

  /// Returns the schema of a member.
  Schema schema(String name) {
    Json value = json.members().get(name);
    if (value == null) {
      wrong(name, null, "a schema");
      return new Schema.Any();
    }
    return new SchemaReader(faults).read(value, path.at(name));
  }

  /// Returns the schema of a member, null if it is absent.
  @Nullable Schema schemaOrNull(String name) {
    return isAbsent(name) ? null : schema(name);
  }

  /// Returns schemas by key, none if the member is absent.
  Map<String, Schema> schemas(String name) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    SchemaReader reader = new SchemaReader(faults);
    for (Map.Entry<String, Json> entry : entries(name).entrySet()) {
      String key = entry.getKey();
      schemas.put(key, reader.read(entry.getValue(), path.at(name).at(key)));
    }
    return Collections.unmodifiableMap(schemas);
  }

  /// Returns members of which none is there and no fault matters.
  private static Members nothing(JsonPath path) {
    Json.Obj empty = new Json.Obj(Collections.emptyMap(), Position.NONE);
    return new Members(empty, path, new Faults());
  }

  private boolean isAbsent(String name) {
    Json value = json.members().get(name);
    return value == null || value instanceof Json.Null;
  }

  private List<String> texts(List<Json> items, JsonPath here) {
    List<String> texts = new ArrayList<>(items.size());
    int index = 0;
    for (Json item : items) {
      if (item instanceof Json.Str text) {
        texts.add(text.text());
      } else {
        faults.wrongType(here.at(index), item, "a string");
      }
      index++;
    }
    return Collections.unmodifiableList(texts);
  }

  private List<Json> items(String name) {
    Json value = json.members().get(name);
    return value == null || value instanceof Json.Null ? List.of() : items(value, path.at(name));
  }

  private List<Json> items(Json value, JsonPath here) {
    if (value instanceof Json.Arr array) {
      return array.items();
    }
    faults.wrongType(here, value, "an array");
    return List.of();
  }

  private Map<String, Json> entries(String name) {
    Json value = json.members().get(name);
    if (value == null || value instanceof Json.Null) {
      return Collections.emptyMap();
    }
    if (value instanceof Json.Obj object) {
      return object.members();
    }
    faults.wrongType(path.at(name), value, "an object");
    return Collections.emptyMap();
  }

  private void wrong(String name, @Nullable Json value, String wanted) {
    if (value == null) {
      faults.add(path, json, "the member \"" + name + "\" is missing");
    } else {
      faults.wrongType(path.at(name), value, wanted);
    }
  }
}
