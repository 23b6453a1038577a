package dev.espalier;

/// A call of a node would have waited too long for its [RateLimit].
public final class RateLimitedException extends PolicyException {

  private static final long serialVersionUID = 1L;

  /// Creates it.
  public RateLimitedException(String message) {
    super(message);
  }
}
