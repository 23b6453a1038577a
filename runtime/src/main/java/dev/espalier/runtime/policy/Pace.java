package dev.espalier.runtime.policy;

import dev.espalier.runtime.time.EngineTime;
import java.util.Arrays;

/// Says when calls may start so that any stretch of time has no more than so many: a call may start
/// one stretch after the one that many before it. Remembers the starts of that many calls.
///
/// Not Resilience4j's: that one reads the system's clock, counts per calendar window, which lets
/// twice as many through around a boundary, and cannot give back what a cancelled call had booked.
///
/// **Concurrency.** One lock, held for a few instructions.
final class Pace {

  /// No turn in time.
  static final long REFUSED = -1;

  private final long per;
  private final EngineTime time;
  private final long origin;

  /// The starts of the last calls, in a circle: the one to be replaced next is the oldest.
  private final long[] starts;

  private int next;

  Pace(int permits, long per, EngineTime time) {
    this.per = per;
    this.time = time;
    this.origin = time.nanos();
    this.starts = new long[permits];
    Arrays.fill(starts, -per);
  }

  /// Books the next start; returns how many nanoseconds to wait for it, [#REFUSED] if that would be
  /// longer than given.
  synchronized long book(long maxWait) {
    long now = time.nanos() - origin;
    long start = Math.max(now, starts[next] + per);
    if (start - now > maxWait) {
      return REFUSED;
    }
    starts[next] = start;
    next = next + 1 == starts.length ? 0 : next + 1;
    return start - now;
  }

  /// Gives the last booking back, if nobody has booked since; else its place stays empty.
  ///
  /// @param wait what [#book] returned
  /// @param booked the time when it did
  synchronized void giveBack(long wait, long booked) {
    int last = next == 0 ? starts.length - 1 : next - 1;
    long start = booked - origin + wait;
    if (starts[last] == start) {
      starts[last] = start - per; // what it was: the call would not have had to wait else
      next = last;
    }
  }
}
