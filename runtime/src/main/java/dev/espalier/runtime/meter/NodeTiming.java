package dev.espalier.runtime.meter;

/// How exactly a registry is told how long calls of nodes take.
public enum NodeTiming {

  /// Counts and sums: enough for rates and means, at the least cost.
  TOTALS,

  /// Each single duration, for maxima, percentiles and histograms; each call then costs about 30 ns
  /// more.
  DISTRIBUTION
}
