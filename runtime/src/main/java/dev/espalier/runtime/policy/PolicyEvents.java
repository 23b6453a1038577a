package dev.espalier.runtime.policy;

/// Is told what policies do to one execution of a node.
public interface PolicyEvents {

  /// What a node waits for.
  enum Wait {
    /// The next attempt.
    BACKOFF("backoff"),
    /// The next repetition.
    REPETITION("repetition"),
    /// Its rate limit.
    RATE_LIMIT("rateLimit"),
    /// One of the calls that are under way to end.
    CONCURRENCY("concurrency"),
    /// The result of the same call in another run or element.
    SHARED_RESULT("sharedResult");

    private final String tag;

    Wait(String tag) {
      this.tag = tag;
    }

    /// Returns its name in metrics and documents.
    public String tag() {
      return tag;
    }
  }

  /// What a circuit breaker does.
  enum CircuitState {
    /// It lets calls through.
    CLOSED,
    /// It refuses calls.
    OPEN,
    /// It lets some through for trial.
    HALF_OPEN
  }

  /// An attempt has failed and another will be made.
  void retried(int attempt, Throwable error);

  /// It has waited.
  void waited(Wait what, long nanos);

  /// It was called and wants to be called again.
  void repeated(int iteration);

  /// Its result was kept, or another's, or was not there.
  void lookedUp(boolean hit);

  /// Its circuit breaker has changed.
  void circuitChanged(CircuitState state);
}
