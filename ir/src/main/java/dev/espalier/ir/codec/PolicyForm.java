package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Policies;
import org.jspecify.annotations.Nullable;

/// Reads policies, the counterpart of [PolicyText].
final class PolicyForm {

  private PolicyForm() {}

  static Policies read(@Nullable Members in) {
    if (in == null) {
      return Policies.NONE;
    }
    return new Policies(
        in.durationOrNull("delay"),
        in.durationOrNull("timeout"),
        retry(in.objectOrNull("retry")),
        rateLimit(in.objectOrNull("rateLimit")),
        circuitBreaker(in.objectOrNull("circuitBreaker")),
        concurrency(in.objectOrNull("concurrency")),
        cache(in.objectOrNull("cache")),
        repeat(in.objectOrNull("repeat")),
        in.texts("idempotencyKey"),
        in.textOrNull("compensates"));
  }

  private static Policies.@Nullable Retry retry(@Nullable Members in) {
    return in == null
        ? null
        : new Policies.Retry(
            in.number("maxAttempts"),
            in.duration("backoff"),
            in.decimal("multiplier"),
            in.durationOrNull("maxBackoff"),
            in.decimal("jitter"),
            in.texts("retryOn"),
            in.texts("abortOn"),
            in.durationOrNull("budget"));
  }

  private static Policies.@Nullable RateLimit rateLimit(@Nullable Members in) {
    return in == null
        ? null
        : new Policies.RateLimit(
            in.number("permits"), in.duration("per"), in.durationOrNull("maxWait"));
  }

  private static Policies.@Nullable CircuitBreaker circuitBreaker(@Nullable Members in) {
    return in == null
        ? null
        : new Policies.CircuitBreaker(
            in.number("failureRate"),
            in.number("window"),
            in.number("minimumCalls"),
            in.duration("openFor"),
            in.number("halfOpenCalls"));
  }

  private static Policies.@Nullable Concurrency concurrency(@Nullable Members in) {
    return in == null
        ? null
        : new Policies.Concurrency(in.number("max"), in.durationOrNull("maxWait"));
  }

  private static Policies.@Nullable Cache cache(@Nullable Members in) {
    return in == null
        ? null
        : new Policies.Cache(in.duration("ttl"), in.number("maxSize"), in.texts("key"));
  }

  private static Policies.@Nullable Repeat repeat(@Nullable Members in) {
    return in == null
        ? null
        : new Policies.Repeat(
            in.number("maxIterations"), in.durationOrNull("delay"), in.text("port"));
  }
}
