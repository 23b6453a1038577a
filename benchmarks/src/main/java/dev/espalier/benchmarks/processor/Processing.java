package dev.espalier.benchmarks.processor;

/// Who processes annotations in a run of javac.
enum Processing {
  /// Nobody.
  NONE,
  /// The [CopyingProcessor].
  COPY,
  /// Espalier's processor.
  ESPALIER
}
