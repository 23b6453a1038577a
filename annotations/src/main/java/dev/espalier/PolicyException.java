package dev.espalier;

/// What a node fails with when one of its policies stopped it or did not let it through. The engine
/// throws these; nodes have no reason to.
public abstract sealed class PolicyException extends RuntimeException
    permits NodeTimeoutException,
        RateLimitedException,
        CircuitOpenException,
        ConcurrencyLimitException,
        RepeatExhaustedException {

  private static final long serialVersionUID = 1L;

  /// Creates it.
  PolicyException(String message) {
    super(message);
  }
}
