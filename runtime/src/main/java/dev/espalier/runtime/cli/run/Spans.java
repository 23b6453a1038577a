package dev.espalier.runtime.cli.run;

import dev.espalier.runtime.cli.console.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write and read them.
final class Spans {

  private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Spans() {}

  /// Reads `500ms`, `30s`, `1h30m` or ISO 8601.
  static Duration read(String option, String text) {
    try {
      Duration span = text.startsWith("P") ? Duration.parse(text) : sum(text);
      if (span.isPositive()) {
        return span;
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw refused(option, text);
    }
    throw refused(option, text);
  }

  private static Duration sum(String text) {
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    int at = 0;
    while (part.find(at) && part.start() == at) {
      long count = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
              });
      at = part.end();
    }
    return at == text.length() ? sum : Duration.ZERO;
  }

  private static Refusal refused(String option, String text) {
    return Refusal.usage(
        "\"" + text + "\" for " + option + " is no duration", "write it as 500ms, 30s or 1h30m");
  }
}
