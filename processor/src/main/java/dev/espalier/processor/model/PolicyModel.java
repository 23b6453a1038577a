package dev.espalier.processor.model;

import dev.espalier.ir.flow.Policies;
import dev.espalier.processor.report.Spot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// The policies of a node as declared; null where there is none.
///
/// @param delay how late it starts
/// @param timeout how long a call may take
/// @param retry how it is tried again
/// @param rateLimit how often it is called
/// @param circuitBreaker when it is not called any more
/// @param concurrency how many calls are under way at the same time
/// @param cache how its results are kept
/// @param repeat how often it is called until it is done
/// @param key what makes its effect happen at most once
public record PolicyModel(
    @Nullable Declared<Duration> delay,
    @Nullable Declared<Duration> timeout,
    @Nullable Retry retry,
    @Nullable Declared<Policies.RateLimit> rateLimit,
    @Nullable Declared<Policies.CircuitBreaker> circuitBreaker,
    @Nullable Declared<Policies.Concurrency> concurrency,
    @Nullable Cache cache,
    @Nullable Repeat repeat,
    @Nullable Key key) {

  /// No policy at all.
  public static final PolicyModel NONE =
      new PolicyModel(null, null, null, null, null, null, null, null, null);

  /// A policy and where it is said.
  ///
  /// @param value what is said
  /// @param spot the annotation
  /// @param members where its members are said, those that are written
  /// @param <T> the type of what is said
  public record Declared<T>(T value, Spot spot, Map<String, Spot> members) {

    /// Returns where a member is said; the annotation if it is not written.
    public Spot at(String member) {
      return members.getOrDefault(member, spot);
    }
  }

  /// A `@Retry`.
  ///
  /// @param declared what it says
  /// @param retryOn the failures after which the node is tried again
  /// @param abortOn the failures after which it is not
  public record Retry(
      Declared<Policies.Retry> declared, List<TypeMirror> retryOn, List<TypeMirror> abortOn) {

    /// Returns what it says.
    public Policies.Retry value() {
      return declared.value();
    }

    /// Returns where it is said.
    public Spot spot() {
      return declared.spot();
    }
  }

  /// A `@Cached`.
  ///
  /// @param declared what it says
  /// @param paths the property paths of the key, empty for all ports
  public record Cache(Declared<Policies.Cache> declared, List<Reference> paths) {}

  /// A `@Repeat`.
  ///
  /// @param maxIterations how often the node is called at most
  /// @param delay how long to wait between two calls, null for not at all
  /// @param spot the annotation
  public record Repeat(int maxIterations, @Nullable Duration delay, Spot spot) {}

  /// An `@Idempotent`.
  ///
  /// @param paths the property paths
  /// @param spot the annotation
  public record Key(List<Reference> paths, Spot spot) {}

  /// Returns these with those of another where this has none.
  public PolicyModel or(PolicyModel other) {
    return new PolicyModel(
        delay == null ? other.delay : delay,
        timeout == null ? other.timeout : timeout,
        retry == null ? other.retry : retry,
        rateLimit == null ? other.rateLimit : rateLimit,
        circuitBreaker == null ? other.circuitBreaker : circuitBreaker,
        concurrency == null ? other.concurrency : concurrency,
        cache == null ? other.cache : cache,
        repeat == null ? other.repeat : repeat,
        key == null ? other.key : key);
  }

  /// Returns these with other key paths.
  public PolicyModel with(@Nullable Cache otherCache, @Nullable Key otherKey) {
    return new PolicyModel(
        delay,
        timeout,
        retry,
        rateLimit,
        circuitBreaker,
        concurrency,
        otherCache,
        repeat,
        otherKey);
  }
}
