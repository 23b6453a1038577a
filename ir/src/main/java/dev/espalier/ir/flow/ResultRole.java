package dev.espalier.ir.flow;

/// Whether a node's result is the flow's.
public enum ResultRole {
  /// It is not.
  NONE,
  /// It is, and is answered when the run has ended.
  OUTPUT,
  /// It is, and is answered at once.
  EARLY_OUTPUT
}
