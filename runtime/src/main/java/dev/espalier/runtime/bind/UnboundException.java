package dev.espalier.runtime.bind;

import dev.espalier.ir.diagnostic.Diagnostic;

/// Says that a constructor parameter is not bound. Thrown through generated code, never to users.
public final class UnboundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  UnboundException(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  /// Returns what is missing.
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
