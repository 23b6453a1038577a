package dev.espalier;

/// A node was not called, as its [CircuitBreaker] is open.
public final class CircuitOpenException extends PolicyException {

  private static final long serialVersionUID = 1L;

  /// Creates it.
  public CircuitOpenException(String message) {
    super(message);
  }
}
