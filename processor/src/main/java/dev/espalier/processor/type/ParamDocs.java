package dev.espalier.processor.type;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The `@param` tags of a documentation comment.
final class ParamDocs {

  private static final String TAG = "@param ";

  private ParamDocs() {}

  /// Returns the texts by parameter name, on one line each.
  static Map<String, String> of(@Nullable String comment) {
    Map<String, String> docs = new LinkedHashMap<>();
    if (comment == null || !comment.contains(TAG)) {
      return docs;
    }
    @Nullable String name = null;
    for (String line : comment.lines().map(String::strip).toList()) {
      if (line.startsWith("@")) {
        name = null;
      }
      if (line.startsWith(TAG)) {
        String rest = line.substring(TAG.length()).strip();
        int end = rest.indexOf(' ');
        name = end < 0 ? rest : rest.substring(0, end);
        line = end < 0 ? "" : rest.substring(end).strip();
      }
      if (name != null && !line.isEmpty()) {
        docs.merge(name, line, (before, next) -> before + " " + next);
      }
    }
    return docs;
  }
}
