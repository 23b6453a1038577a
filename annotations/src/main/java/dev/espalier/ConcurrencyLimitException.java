package dev.espalier;

/// A call of a node waited too long for its [Concurrency].
public final class ConcurrencyLimitException extends PolicyException {

  private static final long serialVersionUID = 1L;

  /// Creates it.
  public ConcurrencyLimitException(String message) {
    super(message);
  }
}
