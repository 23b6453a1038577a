package dev.espalier.runtime.meter;

import java.util.concurrent.atomic.LongAdder;

/// What is counted for an engine as a whole.
public final class EngineMeter {

  private final LongAdder abandoned = new LongAdder();
  private final LongAdder returned = new LongAdder();

  /// A thread in user code was told to stop and is no longer waited for.
  public void abandoned() {
    abandoned.increment();
  }

  /// A thread that was no longer waited for has come back.
  public void returned() {
    returned.increment();
  }

  /// Returns how many threads are still busy with what nobody waits for.
  long abandonedThreads() {
    long over = returned.sum();
    return Math.max(0, abandoned.sum() - over);
  }
}
