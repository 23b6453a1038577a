package dev.espalier.runtime.policy;

import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.time.EngineTime.Alarm;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Something to wait for.
///
/// @param what why
/// @param opened opens when the wait is over, null to wait for the promise
/// @param nanos the longest wait, [Long#MAX_VALUE] for no limit
/// @param promise a result that is being made, null for none
record Pause(
    PolicyEvents.Wait what,
    @Nullable CountDownLatch opened,
    long nanos,
    @Nullable CompletableFuture<Object> promise) {

  private static final Duration LONGEST = Duration.ofDays(36_500);

  static Pause of(PolicyEvents.Wait what, long nanos) {
    return new Pause(what, new CountDownLatch(1), nanos, null);
  }

  static Pause until(PolicyEvents.Wait what, CountDownLatch opened, long nanos) {
    return new Pause(what, opened, nanos, null);
  }

  static Pause until(CompletableFuture<Object> promise) {
    return new Pause(PolicyEvents.Wait.SHARED_RESULT, null, Long.MAX_VALUE, promise);
  }

  /// Returns nanoseconds, of a very long time what can be counted with.
  static long nanos(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
  }

  /// Waits. Blocks the thread, which is a virtual one or the caller's own.
  void await(EngineTime time) throws InterruptedException {
    if (promise != null) {
      awaitResult(promise);
    } else if (opened != null && nanos == Long.MAX_VALUE) {
      opened.await();
    } else if (opened != null) {
      Alarm alarm = time.after(Duration.ofNanos(nanos), opened::countDown);
      try {
        opened.await();
      } finally {
        alarm.cancel();
      }
    }
  }

  @SuppressWarnings("EmptyCatch") // whether there is a result is asked again
  private static void awaitResult(CompletableFuture<Object> promise) throws InterruptedException {
    try {
      promise.get();
    } catch (ExecutionException | CancellationException e) {
      // Whoever made it failed.
    }
  }
}
