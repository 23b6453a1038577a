package dev.espalier.runtime.cli.trace;

import java.util.Locale;

/// Spans of time for people.
public final class Span {

  private Span() {}

  /// Returns nanoseconds in a unit that fits.
  public static String of(long nanos) {
    if (nanos < 10_000_000L) {
      return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
    if (nanos < 1_000_000_000L) {
      return String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
    }
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
