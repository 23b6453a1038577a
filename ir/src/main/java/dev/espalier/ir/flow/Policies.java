package dev.espalier.ir.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a node's execution is governed; each part is null where not declared.
///
/// @param delay how long the node waits after its ports have values
/// @param timeout how long one call may take
/// @param retry how it is tried again
/// @param rateLimit how often it is called
/// @param circuitBreaker when it is not called any more
/// @param concurrency how many calls are under way at the same time
/// @param cache how its results are kept
/// @param repeat how often it is called until it is done
/// @param idempotencyKey the property paths that make its effect happen at most once, empty for
///   none
/// @param compensates the id of the node whose effect it takes back
public record Policies(
    @Nullable Duration delay,
    @Nullable Duration timeout,
    @Nullable Retry retry,
    @Nullable RateLimit rateLimit,
    @Nullable CircuitBreaker circuitBreaker,
    @Nullable Concurrency concurrency,
    @Nullable Cache cache,
    @Nullable Repeat repeat,
    List<String> idempotencyKey,
    @Nullable String compensates) {

  /// No policy at all.
  public static final Policies NONE =
      new Policies(null, null, null, null, null, null, null, null, List.of(), null);

  /// How a failed node is tried again.
  ///
  /// @param maxAttempts the attempts in all
  /// @param backoff the wait before the second attempt
  /// @param multiplier by what each wait is longer than the one before
  /// @param maxBackoff the longest wait, null for no limit
  /// @param jitter which part of each wait is left to chance, from 0 to 1
  /// @param retryOn the names of the failures after which it is tried again, empty for every
  ///   exception
  /// @param abortOn the names of the failures after which it is not
  /// @param budget the time for all attempts, waits included, null for no limit
  public record Retry(
      int maxAttempts,
      Duration backoff,
      double multiplier,
      @Nullable Duration maxBackoff,
      double jitter,
      List<String> retryOn,
      List<String> abortOn,
      @Nullable Duration budget) {

    /// Returns the wait after an attempt, from 1, before chance takes its part off.
    public Duration longestWait(int attempt) {
      return Backoff.longest(this, attempt);
    }

    /// Returns the wait after an attempt, from 1, with the whole part of chance taken off.
    public Duration shortestWait(int attempt) {
      return Backoff.less(longestWait(attempt), jitter);
    }

    /// Returns the wait after an attempt, from 1, with some of the part of chance taken off.
    ///
    /// @param chance how much of it, from 0 to 1
    public Duration wait(int attempt, double chance) {
      return Backoff.less(longestWait(attempt), jitter * chance);
    }
  }

  /// How often a node is called.
  ///
  /// @param permits how many calls may start in each stretch of time
  /// @param per how long a stretch of time is
  /// @param maxWait the longest that a call waits for its turn, null for no limit
  public record RateLimit(int permits, Duration per, @Nullable Duration maxWait) {}

  /// When a node is not called any more.
  ///
  /// @param failureRate from which percentage of failures on
  /// @param window how many of the last calls are judged
  /// @param minimumCalls how many calls there must have been
  /// @param openFor how long it is not called
  /// @param halfOpenCalls how many calls are then let through for trial
  public record CircuitBreaker(
      int failureRate, int window, int minimumCalls, Duration openFor, int halfOpenCalls) {}

  /// How many calls of a node are under way at the same time.
  ///
  /// @param max how many at most
  /// @param maxWait the longest that a call waits for its turn, null for no limit
  public record Concurrency(int max, @Nullable Duration maxWait) {}

  /// How a node's results are kept.
  ///
  /// @param ttl how long
  /// @param maxSize how many at most
  /// @param key the property paths that make up the key, empty for all ports
  public record Cache(Duration ttl, int maxSize, List<String> key) {}

  /// How often a node is called until it is done.
  ///
  /// @param maxIterations how often at most
  /// @param delay how long to wait between two calls, null for not at all
  /// @param port the name of the port that takes the state from one call to the next
  public record Repeat(int maxIterations, @Nullable Duration delay, String port) {}

  /// Returns whether a host has to do anything about the calls of the node but make them.
  public boolean governsCalls() {
    return timeout != null
        || retry != null
        || rateLimit != null
        || circuitBreaker != null
        || concurrency != null
        || cache != null
        || repeat != null;
  }
}
