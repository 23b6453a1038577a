package dev.espalier.runtime.meter;

import java.util.concurrent.atomic.LongAdder;

/// What happened to the elements of one scope in all runs of its flow.
public final class ScopeMeter {

  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder late = new LongAdder();

  /// An element was pulled.
  public void begun() {
    begun.increment();
  }

  /// An element has ended.
  public void ended() {
    ended.increment();
  }

  /// An element came too late for the windows of the scope.
  public void late() {
    late.increment();
  }

  long tooLate() {
    return late.sum();
  }

  long elements() {
    return ended.sum();
  }

  /// Returns how many elements are worked on. What ended is read first, so that it is never less
  /// than none.
  long active() {
    long over = ended.sum();
    return begun.sum() - over;
  }
}
