package com.example.earthquakes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What happened.
///
/// @param events how many events there were
/// @param byType how many of each type
/// @param strongest the strongest earthquake, if there was any
/// @param alerts what people should know of, oldest first
/// @param meanMagnitude the mean of all magnitudes, if there were any
public record Report(
    int events,
    Map<String, Integer> byType,
    Optional<Strongest> strongest,
    List<Alert> alerts,
    OptionalDouble meanMagnitude) {

  /// The strongest earthquake.
  public record Strongest(String id, String place, double mag) {}

  /// An event that people should know of.
  public record Alert(String id, String cause, String place, Instant time, double mag) {}
}
