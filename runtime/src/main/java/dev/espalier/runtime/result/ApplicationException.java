package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that an application cannot be read: no flow of it is run.
public final class ApplicationException extends FlowException {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for what is wrong with an application.
  public ApplicationException(List<Diagnostic> diagnostics) {
    super(diagnostics, null);
  }
}
