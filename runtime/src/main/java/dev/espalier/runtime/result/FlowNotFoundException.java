package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that no flow, or not exactly one, answers to a name or class.
public final class FlowNotFoundException extends FlowException {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for a flow that is not there.
  public FlowNotFoundException(Diagnostic diagnostic) {
    super(List.of(diagnostic), null);
  }
}
