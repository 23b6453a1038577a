package dev.espalier.runtime.window;

import dev.espalier.ir.flow.Windows;
import dev.espalier.runtime.policy.CacheKey;
import dev.espalier.runtime.policy.KeyPath;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is declared about windows, ready to be applied to elements.
///
/// @param shape how long they are
/// @param outOfOrder how far the watermark stays behind the greatest event time
/// @param lateness how long a complete window waits
/// @param eventTime the path to the time of an element, null for the time of its arrival
/// @param key the paths to what has windows of its own
/// @param paths the event time as it is written, for messages
public record WindowRules(
    Shape shape,
    long outOfOrder,
    long lateness,
    @Nullable KeyPath eventTime,
    List<KeyPath> key,
    String paths) {

  private static final List<String> ELEMENT = List.of("element");

  /// Beyond this no window could be reckoned with.
  private static final long MOST = Long.MAX_VALUE / 8;

  /// Returns the rules of declared windows.
  public static WindowRules of(Windows windows) {
    return new WindowRules(
        shape(windows),
        millis(windows.outOfOrder()),
        millis(windows.lateness()),
        windows.eventTime() == null ? null : paths(List.of(windows.eventTime())).getFirst(),
        windows.key().isEmpty() ? List.of() : paths(windows.key()),
        windows.eventTime() == null ? "" : windows.eventTime());
  }

  private static Shape shape(Windows windows) {
    if (windows.size() == null) {
      return new Shape.Session(millis(Objects.requireNonNull(windows.gap())));
    }
    Duration slide = windows.slide() == null ? windows.size() : windows.slide();
    return new Shape.Sliding(millis(windows.size()), millis(slide));
  }

  private static List<KeyPath> paths(List<String> texts) {
    List<String> below = new ArrayList<>();
    for (String text : texts) {
      below.add("element." + text);
    }
    return KeyPath.of(below, ELEMENT);
  }

  private static long millis(@Nullable Duration duration) {
    return duration == null ? 0 : Math.min(MOST, duration.toMillis());
  }

  /// Returns whether elements say themselves when they happened.
  public boolean byEvent() {
    return eventTime != null;
  }

  /// Returns what tells the windows of an element from those of others.
  Object keyOf(Object element) {
    return key.isEmpty() ? ELEMENT : CacheKey.of(key, new Object[] {element});
  }

  /// Returns when an element happened.
  ///
  /// @throws IllegalStateException if it does not say so
  long timeOf(Object element) {
    Object time = Objects.requireNonNull(eventTime).of(new Object[] {element});
    Object given = time instanceof Optional<?> optional ? optional.orElse(null) : time;
    return switch (given) {
      case Instant instant -> within(instant);
      case OffsetDateTime dateTime -> within(dateTime.toInstant());
      case ZonedDateTime dateTime -> within(dateTime.toInstant());
      case Long millis when millis > -MOST && millis < MOST -> millis;
      case null -> throw new IllegalStateException("an element has no \"" + paths + "\"");
      default ->
          throw new IllegalStateException("\"" + paths + "\" of an element is no time: " + given);
    };
  }

  private static long within(Instant instant) {
    long seconds = Math.clamp(instant.getEpochSecond(), -MOST / 1000, MOST / 1000);
    return seconds * 1000 + instant.getNano() / 1_000_000;
  }
}
