package dev.espalier.ir.diagnostic;

/// How bad a diagnostic is.
public enum Severity {
  /// The flow is refused.
  ERROR,
  /// The flow is accepted.
  WARNING
}
