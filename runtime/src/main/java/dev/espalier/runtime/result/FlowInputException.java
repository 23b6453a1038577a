package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that an input does not fit the flow, or its output not what was asked for; nothing has been
/// run.
public final class FlowInputException extends FlowException {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for an input or output type that does not fit.
  public FlowInputException(Diagnostic diagnostic) {
    super(List.of(diagnostic), null);
  }
}
