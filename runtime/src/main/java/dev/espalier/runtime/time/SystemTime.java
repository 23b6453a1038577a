package dev.espalier.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The system's time. Alarms share one daemon thread, a platform thread, so that they fire even
/// while busy nodes hold every carrier of virtual threads; it starts with the first alarm.
public final class SystemTime implements EngineTime, AutoCloseable {

  private final ScheduledThreadPoolExecutor alarms;

  /// Creates a time source with a thread of its own.
  public SystemTime() {
    alarms =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("espalier-alarms").factory());
    alarms.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Alarm after(Duration delay, Runnable action) {
    ScheduledFuture<?> due =
        alarms.schedule(action, TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
    return () -> due.cancel(false);
  }

  /// Calls all alarms off.
  @Override
  public void close() {
    alarms.shutdownNow();
  }
}
