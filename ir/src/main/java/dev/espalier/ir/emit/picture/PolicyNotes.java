package dev.espalier.ir.emit.picture;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Policies;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The notes on a card about the policies that govern a node's calls, one line each.
final class PolicyNotes {

  private PolicyNotes() {}

  static void add(Policies policies, Consumer<String> lines) {
    if (policies.timeout() != null) {
      lines.accept("at most " + Spans.of(policies.timeout()));
    }
    if (policies.retry() != null) {
      lines.accept(retry(policies.retry()));
    }
    Policies.RateLimit rate = policies.rateLimit();
    if (rate != null) {
      lines.accept(rate.permits() + " per " + Spans.of(rate.per()) + waiting(rate.maxWait()));
    }
    Policies.CircuitBreaker breaker = policies.circuitBreaker();
    if (breaker != null) {
      lines.accept(
          "opens at "
              + breaker.failureRate()
              + " % of "
              + breaker.window()
              + " failed, for "
              + Spans.of(breaker.openFor()));
    }
    Policies.Concurrency concurrency = policies.concurrency();
    if (concurrency != null) {
      lines.accept(concurrency.max() + " at the same time" + waiting(concurrency.maxWait()));
    }
    Policies.Cache cache = policies.cache();
    if (cache != null) {
      String by = cache.key().isEmpty() ? "" : " by " + String.join(", ", cache.key());
      lines.accept("kept " + Spans.of(cache.ttl()) + by);
    }
    Policies.Repeat repeat = policies.repeat();
    if (repeat != null) {
      Duration delay = repeat.delay();
      lines.accept(
          "repeated up to "
              + repeat.maxIterations()
              + " times"
              + (delay == null ? "" : " every " + Spans.of(delay)));
    }
  }

  private static String retry(Policies.Retry retry) {
    StringBuilder line = new StringBuilder();
    line.append(retry.maxAttempts())
        .append(" attempts, backoff ")
        .append(Spans.of(retry.backoff()));
    if (retry.budget() != null) {
      line.append(", within ").append(Spans.of(retry.budget()));
    }
    return line.toString();
  }

  private static String waiting(@Nullable Duration maxWait) {
    return maxWait == null ? "" : ", waiting up to " + Spans.of(maxWait);
  }
}
