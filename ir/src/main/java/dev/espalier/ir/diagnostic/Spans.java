package dev.espalier.ir.diagnostic;

import java.time.Duration;

/// Durations as the DSL writes them.
public final class Spans {

  private Spans() {}

  /// Returns a duration such as `30d`, `1h30m` or `500ms`.
  public static String of(Duration span) {
    if (span.isZero() || span.isNegative()) {
      return span.isZero() ? "0s" : "-" + of(span.negated());
    }
    var text = new StringBuilder();
    append(text, span.toDaysPart(), "d");
    append(text, span.toHoursPart(), "h");
    append(text, span.toMinutesPart(), "m");
    append(text, span.toSecondsPart(), "s");
    append(text, span.toMillisPart(), "ms");
    append(text, span.toNanosPart() % 1_000_000, "ns");
    return text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(amount).append(unit);
    }
  }
}
