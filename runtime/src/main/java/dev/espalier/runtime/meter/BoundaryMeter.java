package dev.espalier.runtime.meter;

import dev.espalier.runtime.stage.BoundaryEvents;
import java.util.concurrent.atomic.LongAdder;

/// What happened at one buffer of a flow in all its runs.
///
/// **Concurrency.** Written by many threads without waiting.
public final class BoundaryMeter implements BoundaryEvents {

  private final LongAdder entered = new LongAdder();
  private final LongAdder left = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final DurationCell stalls = new DurationCell(null);

  BoundaryMeter() {}

  @Override
  public void entered() {
    entered.increment();
  }

  @Override
  public void left(int count) {
    left.add(count);
  }

  @Override
  public void dropped() {
    dropped.increment();
  }

  @Override
  public void stalled(long nanos) {
    stalls.add(nanos);
  }

  /// Returns how many elements wait. What has left is read first, so that it is never less than
  /// none.
  long waiting() {
    long over = left.sum();
    return entered.sum() - over;
  }

  long drops() {
    return dropped.sum();
  }

  DurationCell stalls() {
    return stalls;
  }
}
