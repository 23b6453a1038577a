package dev.espalier.runtime.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A part of a run that can be stopped while the rest goes on: one run of a scope.
final class Region {

  private final @Nullable Region outer;
  private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();
  private volatile boolean stopped;

  Region(@Nullable Region outer) {
    this.outer = outer;
  }

  boolean isStopped() {
    for (Region at = this; at != null; at = at.outer) {
      if (at.stopped) {
        return true;
      }
    }
    return false;
  }

  boolean isWithin(Region region) {
    for (Region at = this; at != null; at = at.outer) {
      if (at == region) {
        return true;
      }
    }
    return false;
  }

  void stop() {
    stopped = true;
  }

  /// Stops with a failure; the first one counts.
  void fail(Fault cause) {
    fault.compareAndSet(null, cause);
    stopped = true;
  }

  /// Returns why it was stopped, null if it was merely of no use any more.
  @Nullable Fault fault() {
    return fault.get();
  }
}
