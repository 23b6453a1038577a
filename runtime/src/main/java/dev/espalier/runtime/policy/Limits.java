package dev.espalier.runtime.policy;

import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.time.EngineTime;
import org.jspecify.annotations.Nullable;

/// What all executions of a node share; null where the policy is not declared.
record Limits(
    @Nullable Circuit circuit,
    @Nullable Turns turns,
    @Nullable Pace pace,
    @Nullable Results results) {

  static Limits of(String node, Policies policies, EngineTime time) {
    Policies.Concurrency concurrency = policies.concurrency();
    Policies.RateLimit rate = policies.rateLimit();
    return new Limits(
        policies.circuitBreaker() == null
            ? null
            : new Circuit(node, policies.circuitBreaker(), time),
        concurrency == null ? null : new Turns(concurrency.max()),
        rate == null ? null : new Pace(rate.permits(), Pause.nanos(rate.per()), time),
        policies.cache() == null ? null : new Results(policies.cache(), time));
  }
}
