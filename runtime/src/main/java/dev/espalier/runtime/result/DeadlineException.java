package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that a run did not answer before its deadline.
public final class DeadlineException extends FlowException {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for a deadline that passed.
  public DeadlineException(Diagnostic diagnostic) {
    super(List.of(diagnostic), null);
  }
}
