package dev.espalier.ir.json;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a document, so that all of it can be said at once. Past [#LIMIT]
/// faults it only counts.
public final class Faults {

  /// How many faults are kept.
  public static final int LIMIT = 100;

  private final List<Fault> kept = new ArrayList<>();
  private int count;

  /// Makes an empty collection.
  public Faults() {
    // Starts with nothing.
  }

  /// Records a fault of a value.
  public void add(JsonPath path, Json json, String message) {
    add(new Fault(path, json.at(), message, null, List.of()));
  }

  /// Records a name that is none of the known ones.
  public void unknown(JsonPath path, Json json, String message, String given, List<String> known) {
    add(new Fault(path, json.at(), message, given, known));
  }

  /// Records that a value is of the wrong type.
  ///
  /// @param wanted what it should be, such as `a string`
  public void wrongType(JsonPath path, Json json, String wanted) {
    add(path, json, "expected " + wanted + " but found " + nameOf(json));
  }

  /// Returns how many faults there were, kept or not.
  public int count() {
    return count;
  }

  /// Returns the kept faults in the order in which they were found.
  public List<Fault> all() {
    return List.copyOf(kept);
  }

  private void add(Fault fault) {
    count++;
    if (kept.size() < LIMIT) {
      kept.add(fault);
    }
  }

  private static String nameOf(Json json) {
    return switch (json) {
      case Json.Obj _ -> "an object";
      case Json.Arr _ -> "an array";
      case Json.Str _ -> "a string";
      case Json.Num _ -> "a number";
      case Json.Bool bool -> bool.value() ? "true" : "false";
      case Json.Null _ -> "null";
    };
  }
}
