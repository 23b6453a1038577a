package dev.espalier.runtime.reference;

/// How a node ended for one element.
sealed interface Ending {

  record Value(Object value) implements Ending {}

  record Skipped() implements Ending {}

  /// Failed without failing the run.
  record Failed(Throwable error, boolean handled) implements Ending {}
}
