package com.example.earthquakes;

import static java.util.Comparator.comparing;

import com.example.earthquakes.Event.Earthquake;
import com.example.earthquakes.Event.Explosion;
import com.example.earthquakes.Event.Facts;
import com.example.earthquakes.FeatureCollection.Feature;
import com.example.earthquakes.Report.Alert;
import com.example.earthquakes.Report.Strongest;
import dev.espalier.ForEach;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads a feed of earthquakes and tells what happened.
@Workflow(version = "1.0.0")
public class Earthquakes {

  private static final double ALERTING = 4.5;

  /// What the events come to, whatever they were.
  record Census(int events, Map<String, Integer> byType, OptionalDouble meanMagnitude) {}

  /// Takes the feed apart.
  @Node
  List<Feature> features(@Input FeatureCollection feed) {
    return feed.features();
  }

  /// Tells what each event was.
  @Node
  Event classify(@ForEach Feature feature) {
    var facts = Facts.of(feature);
    return switch (facts.type()) {
      case "earthquake" -> new Earthquake(facts);
      case "explosion" -> new Explosion(facts);
      case "quarry blast" -> new Event.QuarryBlast(facts);
      default -> new Event.Other(facts);
    };
  }

  /// Raises an alert for a strong earthquake.
  @Node
  Optional<Alert> quakeAlert(Earthquake quake) {
    return alert("the earth shook", quake.facts());
  }

  /// Raises an alert for a strong explosion; quarry blasts are announced beforehand.
  @Node
  Optional<Alert> blastAlert(Explosion explosion) {
    return alert("something blew up", explosion.facts());
  }

  /// Counts the events.
  @Node
  Census census(List<Event> events) {
    var byType = new TreeMap<String, Integer>();
    events.forEach(event -> byType.merge(event.facts().type(), 1, Integer::sum));
    var magnitudes = events.stream().flatMap(event -> event.facts().mag().stream());
    return new Census(events.size(), byType, magnitudes.mapToDouble(mag -> mag).average());
  }

  /// Finds the strongest earthquake, if any was measured.
  @Node
  Optional<Strongest> strongest(List<Earthquake> quakes) {
    return quakes.stream()
        .map(Earthquake::facts)
        .filter(facts -> facts.mag().isPresent())
        .map(facts -> new Strongest(facts.id(), facts.place(), facts.mag().get()))
        .max(comparing(Strongest::mag));
  }

  /// Puts it all together.
  @Output
  Report report(Census census, Optional<Strongest> strongest, List<Alert> alerts) {
    return new Report(
        census.events(),
        census.byType(),
        strongest,
        alerts.stream().sorted(comparing(Alert::time)).toList(),
        census.meanMagnitude());
  }

  private static Optional<Alert> alert(String cause, Facts facts) {
    return facts
        .mag()
        .filter(magnitude -> magnitude >= ALERTING)
        .map(mag -> new Alert(facts.id(), cause, facts.place(), facts.time(), mag));
  }
}
