package dev.espalier.runtime.result;

import java.util.List;

/// Says that a node failed and nothing handled it; the cause is what it threw.
public final class NodeFailedException extends FlowException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /// Creates an exception for a run that failed.
  public NodeFailedException(Failure failure) {
    super(List.of(failure.diagnostic()), failure.cause());
    this.failure = failure;
  }

  /// Returns what failed and why.
  public Failure failure() {
    return failure;
  }
}
