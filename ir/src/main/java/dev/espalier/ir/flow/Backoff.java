package dev.espalier.ir.flow;

import java.time.Duration;

/// The lengths of waits between attempts, with numbers of any size.
final class Backoff {

  /// Longer than any run; short enough to be counted in nanoseconds.
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Backoff() {}

  static Duration longest(Policies.Retry retry, int attempt) {
    Duration limit = retry.maxBackoff();
    Duration most = limit == null || limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
    if (retry.backoff().compareTo(most) >= 0) {
      return most;
    }
    double nanos = retry.backoff().toNanos() * Math.pow(retry.multiplier(), attempt - 1.0);
    return nanos < most.toNanos() ? Duration.ofNanos((long) nanos) : most;
  }

  static Duration less(Duration wait, double part) {
    return wait.minusNanos((long) (wait.toNanos() * part));
  }
}
