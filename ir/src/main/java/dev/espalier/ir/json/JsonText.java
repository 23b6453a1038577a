package dev.espalier.ir.json;

/// Returns JSON as text; see [JsonOut].
public final class JsonText {

  private JsonText() {}

  /// Returns a document for people.
  public static String pretty(Json json) {
    return JsonOut.pretty().value(json).finish();
  }

  /// Returns a document on one line.
  public static String compact(Json json) {
    return JsonOut.compact().value(json).finish();
  }
}
