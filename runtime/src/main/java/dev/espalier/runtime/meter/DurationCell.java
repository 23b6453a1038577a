package dev.espalier.runtime.meter;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// How often something happened and how long it took in all, or a timer that is told each time.
///
/// **Concurrency.** Written by many threads without waiting; a reader may see a count whose time is
/// yet to be added.
final class DurationCell {

  private final @Nullable LongConsumer timer;
  private final LongAdder count = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  DurationCell(@Nullable LongConsumer timer) {
    this.timer = timer;
  }

  void add(long took) {
    LongConsumer told = timer;
    if (told == null) {
      count.increment();
      nanos.add(took);
    } else {
      told.accept(took);
    }
  }

  long count() {
    return count.sum();
  }

  double nanos() {
    return nanos.sum();
  }
}
