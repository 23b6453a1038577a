package com.example.earthquakes;

import com.example.earthquakes.FeatureCollection.Feature;
import java.time.Instant;
import java.util.Optional;

/// A shaking of the ground, by what caused it.
public sealed interface Event {

  /// What was measured.
  Facts facts();

  /// The earth itself.
  record Earthquake(Facts facts) implements Event {}

  /// Somebody, on purpose or not.
  record Explosion(Facts facts) implements Event {}

  /// Somebody who had announced it.
  record QuarryBlast(Facts facts) implements Event {}

  /// Anything else, such as an ice quake.
  record Other(Facts facts) implements Event {}

  /// What was measured.
  record Facts(String id, String type, Instant time, String place, Optional<Double> mag) {

    static Facts of(Feature feature) {
      var properties = feature.properties();
      return new Facts(
          feature.id(),
          properties.type(),
          Instant.ofEpochMilli(properties.time()),
          properties.place().orElse("somewhere"),
          properties.mag());
    }
  }
}
