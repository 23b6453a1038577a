package dev.espalier;

/// A node was not done after the last repetition that its [Repeat] allows.
public final class RepeatExhaustedException extends PolicyException {

  private static final long serialVersionUID = 1L;

  /// Creates it.
  public RepeatExhaustedException(String message) {
    super(message);
  }
}
