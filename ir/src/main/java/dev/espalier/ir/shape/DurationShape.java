package dev.espalier.ir.shape;

import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonPath;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A length of time, as of ISO 8601 without years, months and weeks.
final class DurationShape implements Shape {

  private static final int MAX_LENGTH = 100;

  @Override
  public @Nullable Object read(Json json, JsonPath path, Faults faults) {
    if (!(json instanceof Json.Str text)) {
      faults.wrongType(path, json, "a duration such as \"PT30S\"");
      return null;
    }
    Duration duration = parse(text.text());
    if (duration == null) {
      faults.add(path, json, "expected a duration such as \"PT30S\"");
    }
    return duration;
  }

  @Override
  public Json.Obj describe(Definitions definitions) {
    return new JsonObject().put("type", "string").put("format", "duration").build();
  }

  private static @Nullable Duration parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
