package dev.espalier.runtime.meter;

import dev.espalier.runtime.policy.PolicyEvents;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// What policies did to one node in all runs of its flow.
///
/// **Concurrency.** Written by many threads without waiting.
public final class PolicyMeter implements PolicyEvents {

  private final LongAdder retries = new LongAdder();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final Map<Wait, DurationCell> waits = new EnumMap<>(Wait.class);
  private volatile CircuitState circuit = CircuitState.CLOSED;

  PolicyMeter() {
    for (Wait each : Wait.values()) {
      waits.put(each, new DurationCell(null));
    }
  }

  @Override
  public void retried(int attempt, Throwable error) {
    retries.increment();
  }

  @Override
  public void waited(Wait what, long nanos) {
    waits(what).add(nanos);
  }

  @Override
  public void repeated(int iteration) {
    // Each repetition is a call, which is counted as such.
  }

  @Override
  public void lookedUp(boolean hit) {
    (hit ? hits : misses).increment();
  }

  @Override
  public void circuitChanged(CircuitState state) {
    circuit = state;
  }

  long retries() {
    return retries.sum();
  }

  long hits() {
    return hits.sum();
  }

  long misses() {
    return misses.sum();
  }

  DurationCell waits(Wait what) {
    return Objects.requireNonNull(waits.get(what));
  }

  /// Returns 0 for a closed circuit breaker, 1 for one on trial, 2 for an open one.
  long circuit() {
    return switch (circuit) {
      case CLOSED -> 0;
      case HALF_OPEN -> 1;
      case OPEN -> 2;
    };
  }
}
