package dev.espalier.ir.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from a document's root to a value; cheap to extend, made into text only when wanted.
public final class JsonPath {

  /// The root.
  public static final JsonPath ROOT = new JsonPath(null, "");

  private final @Nullable JsonPath parent;
  private final String segment;

  private JsonPath(@Nullable JsonPath parent, String segment) {
    this.parent = parent;
    this.segment = segment;
  }

  /// Returns the path of a member.
  public JsonPath at(String member) {
    return new JsonPath(this, member);
  }

  /// Returns the path of an element.
  public JsonPath at(int index) {
    return new JsonPath(this, Integer.toString(index));
  }

  /// Returns the path as a JSON pointer as of RFC 6901.
  public String pointer() {
    StringBuilder pointer = new StringBuilder();
    append(pointer);
    return pointer.toString();
  }

  /// Returns where the value stands in a document; if it is not there, where its nearest ancestor
  /// stands.
  public Position position(Json root) {
    Deque<String> segments = new ArrayDeque<>();
    for (JsonPath path = this; path.parent != null; path = path.parent) {
      segments.push(path.segment);
    }
    Json found = root;
    for (String next : segments) {
      Json below = below(found, next);
      if (below == null) {
        break;
      }
      found = below;
    }
    return found.at();
  }

  private static @Nullable Json below(Json json, String segment) {
    return switch (json) {
      case Json.Obj object -> object.members().get(segment);
      case Json.Arr array -> element(array.items(), segment);
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> null;
    };
  }

  private static @Nullable Json element(List<Json> items, String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) < '0' || segment.charAt(i) > '9') {
        return null;
      }
    }
    int index = segment.isEmpty() || segment.length() > 9 ? -1 : Integer.parseInt(segment);
    return index >= 0 && index < items.size() ? items.get(index) : null;
  }

  private void append(StringBuilder pointer) {
    if (parent != null) {
      parent.append(pointer);
      pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
    }
  }

  @Override
  public String toString() {
    return pointer();
  }
}
