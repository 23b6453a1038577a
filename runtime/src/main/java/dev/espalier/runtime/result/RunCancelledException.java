package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that a run was cancelled: by its caller, by an interrupt, or with its engine.
public final class RunCancelledException extends FlowException {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for a run that was cancelled.
  public RunCancelledException(Diagnostic diagnostic) {
    super(List.of(diagnostic), null);
  }
}
