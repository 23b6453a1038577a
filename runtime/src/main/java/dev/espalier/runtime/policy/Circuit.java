package dev.espalier.runtime.policy;

import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.time.EngineTime;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A circuit breaker: Resilience4j's, by the engine's steady time.
final class Circuit {

  private final CircuitBreaker breaker;
  private final EngineTime time;
  private final AtomicReference<CircuitBreaker.State> told;

  Circuit(String node, Policies.CircuitBreaker policy, EngineTime time) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(policy.window())
            .minimumNumberOfCalls(policy.minimumCalls())
            .failureRateThreshold(policy.failureRate())
            .waitDurationInOpenState(policy.openFor())
            .permittedNumberOfCallsInHalfOpenState(policy.halfOpenCalls())
            .clock(new Steady(time))
            .currentTimestampFunction(any -> time.nanos(), TimeUnit.NANOSECONDS)
            .build();
    this.time = time;
    this.breaker = CircuitBreaker.of(node, config);
    this.told = new AtomicReference<>(breaker.getState());
  }

  /// Returns whether a call may be made; if so, its end must be told.
  boolean enter() {
    return breaker.tryAcquirePermission();
  }

  /// Returns whether no call may be made, though one was allowed before.
  boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  void succeeded(long since) {
    breaker.onSuccess(time.nanos() - since, TimeUnit.NANOSECONDS);
  }

  void failed(long since, Throwable error) {
    breaker.onError(time.nanos() - since, TimeUnit.NANOSECONDS, error);
  }

  /// The call was not made, or nobody knows how it ended.
  void left() {
    breaker.releasePermission();
  }

  /// Returns the state if nobody was told of it yet.
  PolicyEvents.@Nullable CircuitState news() {
    CircuitBreaker.State state = breaker.getState();
    if (told.getAndSet(state) == state) {
      return null;
    }
    return switch (state) {
      case OPEN, FORCED_OPEN -> PolicyEvents.CircuitState.OPEN;
      case HALF_OPEN -> PolicyEvents.CircuitState.HALF_OPEN;
      case CLOSED, DISABLED, METRICS_ONLY -> PolicyEvents.CircuitState.CLOSED;
    };
  }

  /// A clock that cannot be set back.
  private static final class Steady extends Clock {

    private final EngineTime time;

    Steady(EngineTime time) {
      this.time = time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusNanos(time.nanos());
    }
  }
}
