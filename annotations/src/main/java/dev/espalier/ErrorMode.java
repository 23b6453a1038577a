package dev.espalier;

/// What a failed element of a [ForEach] does.
public enum ErrorMode {
  /// Fails the run.
  FAIL,
  /// Leaves the element out.
  SKIP,
  /// Hands the failure on to the collecting port as an [Outcome].
  COLLECT
}
