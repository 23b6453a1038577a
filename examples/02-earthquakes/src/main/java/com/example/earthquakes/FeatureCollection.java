package com.example.earthquakes;

import java.util.List;
import java.util.Optional;

/// What the feeds of the U.S. Geological Survey publish, as far as the report needs it:
/// <https://earthquake.usgs.gov/earthquakes/feed/v1.0/geojson.php>.
///
/// @param features one for each event
public record FeatureCollection(List<Feature> features) {

  /// One event.
  ///
  /// @param id the event's id
  /// @param properties what is known of it
  public record Feature(String id, Properties properties) {}

  /// What is known of an event.
  ///
  /// @param type the kind of event, such as `earthquake` or `quarry blast`
  /// @param time when it happened, in milliseconds since 1970
  /// @param mag its magnitude, if it could be measured
  /// @param place where it happened, in words
  public record Properties(
      String type, long time, Optional<Double> mag, Optional<String> place) {}
}
