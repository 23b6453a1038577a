package dev.espalier.runtime.time;

import java.time.Duration;
import java.time.Instant;

/// The time that deadlines, waits and traces go by.
public interface EngineTime {

  /// Returns the wall clock's time.
  Instant now();

  /// Returns a steadily growing number of nanoseconds, for differences only.
  long nanos();

  /// Calls an action once, after a delay, on a thread of this object; the action must be short and
  /// must not throw.
  Alarm after(Duration delay, Runnable action);

  /// An action that is due later.
  @FunctionalInterface
  interface Alarm {

    /// Calls the action off, if it has not begun.
    void cancel();
  }
}
