package dev.espalier.runtime.policy;

import dev.espalier.ir.flow.Policies;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Policies for tests, one at a time or joined.
final class Governing {

  private Governing() {}

  static Policies timeout(Duration limit) {
    return of(limit, null, null, null, null, null, null);
  }

  static Policies retry(Policies.Retry retry) {
    return of(null, retry, null, null, null, null, null);
  }

  static Policies timeoutAndRetry(Duration limit, Policies.Retry retry) {
    return of(limit, retry, null, null, null, null, null);
  }

  static Policies rate(int permits, Duration per, @Nullable Duration maxWait) {
    return of(null, null, new Policies.RateLimit(permits, per, maxWait), null, null, null, null);
  }

  static Policies circuit(Policies.CircuitBreaker breaker) {
    return of(null, null, null, breaker, null, null, null);
  }

  static Policies concurrency(int max, @Nullable Duration maxWait) {
    return of(null, null, null, null, new Policies.Concurrency(max, maxWait), null, null);
  }

  static Policies cache(Duration ttl, int maxSize, String... key) {
    return of(null, null, null, null, null, new Policies.Cache(ttl, maxSize, List.of(key)), null);
  }

  static Policies repeat(int maxIterations, @Nullable Duration delay) {
    return of(null, null, null, null, null, null, new Policies.Repeat(maxIterations, delay, "p0"));
  }

  static Policies.Retry tries(int attempts) {
    return new Policies.Retry(
        attempts, Duration.ofMillis(100), 2, null, 0, List.of(), List.of(), null);
  }

  static Policies of(
      @Nullable Duration timeout,
      Policies.@Nullable Retry retry,
      Policies.@Nullable RateLimit rate,
      Policies.@Nullable CircuitBreaker breaker,
      Policies.@Nullable Concurrency concurrency,
      Policies.@Nullable Cache cache,
      Policies.@Nullable Repeat repeat) {
    return new Policies(
        null, timeout, retry, rate, breaker, concurrency, cache, repeat, List.of(), null);
  }
}
