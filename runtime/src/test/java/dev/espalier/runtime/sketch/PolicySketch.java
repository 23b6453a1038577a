package dev.espalier.runtime.sketch;

import dev.espalier.ir.flow.Policies;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Policies for tests, one at a time or joined.
public final class PolicySketch {

  private PolicySketch() {}

  public static Policies timeout(Duration limit) {
    return new Policies(null, limit, null, null, null, null, null, null, List.of(), null);
  }

  public static Policies retry(Policies.Retry retry) {
    return new Policies(null, null, retry, null, null, null, null, null, List.of(), null);
  }

  public static Policies timeoutAndRetry(Duration limit, Policies.Retry retry) {
    return new Policies(null, limit, retry, null, null, null, null, null, List.of(), null);
  }

  public static Policies rate(int permits, Duration per, @Nullable Duration maxWait) {
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

  public static Policies circuit(Policies.CircuitBreaker breaker) {
    return new Policies(null, null, null, null, breaker, null, null, null, List.of(), null);
  }

  public static Policies concurrency(int max, @Nullable Duration maxWait) {
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

  public static Policies cache(Duration ttl, int maxSize, String... key) {
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

  public static Policies repeat(int maxIterations, @Nullable Duration delay) {
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

  public static Policies.Retry tries(int attempts) {
    return new Policies.Retry(
        attempts, Duration.ofMillis(100), 2, null, 0, List.of(), List.of(), null);
  }
}
