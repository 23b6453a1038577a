package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that a flow cannot be run by this engine as it is set up, with everything that is missing
/// at once; nothing has been run.
public final class FlowRefusedException extends FlowException {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for all that is missing.
  public FlowRefusedException(List<Diagnostic> diagnostics) {
    super(diagnostics, null);
  }
}
