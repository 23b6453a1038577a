package dev.espalier.runtime.policy;

import dev.espalier.ir.flow.Policies;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Policies for tests, one at a time or joined.
final class Governing {

  private Governing() {}

  static Policies timeout(Duration limit) {
    return new Policies(null, limit, null, null, null, null, null, null, List.of(), null);
  }

  static Policies retry(Policies.Retry retry) {
    return new Policies(null, null, retry, null, null, null, null, null, List.of(), null);
  }

  static Policies timeoutAndRetry(Duration limit, Policies.Retry retry) {
    return new Policies(null, limit, retry, null, null, null, null, null, List.of(), null);
  }

  static Policies rate(int permits, Duration per, @Nullable Duration maxWait) {
    return new Policies(
        null,
        null,
        null,
        new Policies.RateLimit(permits, per, maxWait),
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  static Policies circuit(Policies.CircuitBreaker breaker) {
    return new Policies(null, null, null, null, breaker, null, null, null, List.of(), null);
  }

  static Policies concurrency(int max, @Nullable Duration maxWait) {
    return new Policies(
        null,
        null,
        null,
        null,
        null,
        new Policies.Concurrency(max, maxWait),
        null,
        null,
        List.of(),
        null);
  }

  static Policies cache(Duration ttl, int maxSize, String... key) {
    return new Policies(
        null,
        null,
        null,
        null,
        null,
        null,
        new Policies.Cache(ttl, maxSize, List.of(key)),
        null,
        List.of(),
        null);
  }

  static Policies repeat(int maxIterations, @Nullable Duration delay) {
    return new Policies(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Policies.Repeat(maxIterations, delay, "p0"),
        List.of(),
        null);
  }

  static Policies.Retry tries(int attempts) {
    return new Policies.Retry(
        attempts, Duration.ofMillis(100), 2, null, 0, List.of(), List.of(), null);
  }
}
