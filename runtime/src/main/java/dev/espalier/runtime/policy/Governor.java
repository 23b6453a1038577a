package dev.espalier.runtime.policy;

import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.time.EngineTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The policies of one node of one engine, with what they share between all runs.
///
/// **Concurrency.** Safe for use by several threads; what is shared is made by the first run, as
/// the time comes from it.
public final class Governor {

  private final String node;
  private final Policies policies;
  private final Retries retries;
  private final List<KeyPath> key;
  private final int statePort;
  private volatile @Nullable Limits limits;

  /// Creates what governs a node.
  ///
  /// @param node the node's id, for messages
  /// @param policies what it declares
  /// @param ports the names of its ports
  /// @param retryOn the failures that are tried again, empty for every exception
  /// @param abortOn the failures that are not
  public Governor(
      String node,
      Policies policies,
      List<String> ports,
      List<Class<?>> retryOn,
      List<Class<?>> abortOn) {
    this.node = node;
    this.policies = policies;
    Policies.Retry retry = policies.retry();
    this.retries =
        new Retries(retry, retryOn, abortOn, () -> ThreadLocalRandom.current().nextDouble());
    this.key = policies.cache() == null ? List.of() : KeyPath.of(policies.cache().key(), ports);
    Policies.Repeat repeat = policies.repeat();
    this.statePort = repeat == null ? -1 : ports.indexOf(repeat.port());
  }

  /// Returns whether calls may have to be stopped by the clock.
  public boolean stopsCalls() {
    Policies.Retry retry = policies.retry();
    return policies.timeout() != null || (retry != null && retry.budget() != null);
  }

  /// Returns the course of one execution of the node.
  ///
  /// @param in the values of its ports first; taken over
  /// @param timeLeft how many nanoseconds the run has left
  /// @param events is told what happens
  public Course course(
      @Nullable Object[] in, EngineTime time, TimeLeft timeLeft, PolicyEvents events) {
    return new Course(this, limits(time), in, time, timeLeft, events);
  }

  /// How much time a run has.
  @FunctionalInterface
  public interface TimeLeft {

    /// Returns the nanoseconds until its deadline, [Long#MAX_VALUE] if it has none.
    long nanos();
  }

  String node() {
    return node;
  }

  Policies policies() {
    return policies;
  }

  Retries retries() {
    return retries;
  }

  int statePort() {
    return statePort;
  }

  CacheKey keyOf(@Nullable Object[] in) {
    return CacheKey.of(key, in);
  }

  private Limits limits(EngineTime time) {
    Limits known = limits;
    if (known == null) {
      synchronized (this) {
        known = limits;
        if (known == null) {
          known = Limits.of(node, policies, time);
          limits = known;
        }
      }
    }
    return known;
  }
}
