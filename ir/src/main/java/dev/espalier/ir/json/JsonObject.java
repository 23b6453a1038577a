package dev.espalier.ir.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds an object member by member; what has nothing to say is left out.
public final class JsonObject {

  private final Map<String, Json> members = new LinkedHashMap<>();

  /// Starts an empty object.
  public JsonObject() {
    // Starts with nothing.
  }

  /// Adds a value, unless it is null.
  public JsonObject put(String name, @Nullable Json value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /// Adds a string, unless it is null.
  public JsonObject put(String name, @Nullable String text) {
    return text == null ? this : put(name, Json.of(text));
  }

  /// Adds a whole number, unless it is null.
  public JsonObject put(String name, @Nullable Integer number) {
    return number == null ? this : put(name, Json.of(number.longValue()));
  }

  /// Adds true or false.
  public JsonObject put(String name, boolean value) {
    return put(name, Json.of(value));
  }

  /// Adds an array of strings, unless it is empty.
  public JsonObject put(String name, Collection<String> texts) {
    if (texts.isEmpty()) {
      return this;
    }
    List<Json> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      items.add(Json.of(text));
    }
    return put(name, Json.of(items));
  }

  /// Adds the members of another object.
  public JsonObject putAll(Json.Obj other) {
    members.putAll(other.members());
    return this;
  }

  /// Returns the object as built so far.
  public Json.Obj build() {
    return new Json.Obj(Collections.unmodifiableMap(new LinkedHashMap<>(members)), Position.NONE);
  }
}
