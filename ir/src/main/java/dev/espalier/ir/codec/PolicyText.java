package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.json.JsonOut;

/// Writes policies.
final class PolicyText {

  private final Policies policies;
  private final FlowText parts;
  private final JsonOut out;

  private PolicyText(Policies policies, FlowText parts, JsonOut out) {
    this.policies = policies;
    this.parts = parts;
    this.out = out;
  }

  /// Writes the member, unless there are none.
  static void write(Policies policies, FlowText parts, JsonOut out) {
    boolean some =
        policies.delay() != null
            || policies.governsCalls()
            || policies.compensates() != null
            || !policies.idempotencyKey().isEmpty();
    if (some) {
      out.key("policies").open();
      new PolicyText(policies, parts, out).members();
      out.close();
    }
  }

  private void members() {
    parts.duration("delay", policies.delay());
    parts.duration("timeout", policies.timeout());
    retry();
    rateLimit();
    circuitBreaker();
    concurrency();
    cache();
    repeat();
    out.put("idempotencyKey", policies.idempotencyKey());
    out.put("compensates", policies.compensates());
  }

  private void retry() {
    Policies.Retry retry = policies.retry();
    if (retry == null) {
      return;
    }
    out.key("retry").open().put("maxAttempts", retry.maxAttempts());
    parts.duration("backoff", retry.backoff());
    out.put("multiplier", retry.multiplier());
    parts.duration("maxBackoff", retry.maxBackoff());
    out.put("jitter", retry.jitter());
    out.put("retryOn", retry.retryOn()).put("abortOn", retry.abortOn());
    parts.duration("budget", retry.budget());
    out.close();
  }

  private void rateLimit() {
    Policies.RateLimit limit = policies.rateLimit();
    if (limit == null) {
      return;
    }
    out.key("rateLimit").open().put("permits", limit.permits());
    parts.duration("per", limit.per());
    parts.duration("maxWait", limit.maxWait());
    out.close();
  }

  private void circuitBreaker() {
    Policies.CircuitBreaker breaker = policies.circuitBreaker();
    if (breaker == null) {
      return;
    }
    out.key("circuitBreaker").open().put("failureRate", breaker.failureRate());
    out.put("window", breaker.window()).put("minimumCalls", breaker.minimumCalls());
    parts.duration("openFor", breaker.openFor());
    out.put("halfOpenCalls", breaker.halfOpenCalls()).close();
  }

  private void concurrency() {
    Policies.Concurrency limit = policies.concurrency();
    if (limit == null) {
      return;
    }
    out.key("concurrency").open().put("max", limit.max());
    parts.duration("maxWait", limit.maxWait());
    out.close();
  }

  private void cache() {
    Policies.Cache cache = policies.cache();
    if (cache == null) {
      return;
    }
    out.key("cache").open();
    parts.duration("ttl", cache.ttl());
    out.put("maxSize", cache.maxSize()).put("key", cache.key()).close();
  }

  private void repeat() {
    Policies.Repeat repeat = policies.repeat();
    if (repeat == null) {
      return;
    }
    out.key("repeat").open().put("maxIterations", repeat.maxIterations());
    parts.duration("delay", repeat.delay());
    out.put("port", repeat.port()).close();
  }
}
