package dev.espalier;

/// A call of a node took longer than its [Timeout], or than the budget of its [Retry].
public final class NodeTimeoutException extends PolicyException {

  private static final long serialVersionUID = 1L;

  /// Creates it.
  public NodeTimeoutException(String message) {
    super(message);
  }
}
