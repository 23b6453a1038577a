package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

@Workflow
class Windowed {
  record Sensor(String id) {}
  record Reading(Sensor sensor, Instant at, double value) {}
  record Mean(String sensor, Instant at, double value) {}
  record Peak(double value) {}
  record Report(List<Peak> peaks, int late) {}
  record Unit(double factor) {}

  @Node void readings(@Input Integer count, Emitter<Reading> out) {}

  @Node Unit unit(@Input Integer count) { return null; }

  @Node Reading clean(@ForEach(concurrency = 4) Reading reading) { return null; }

  @Node Mean mean(
      @Window(size = "1m", eventTime = "at", outOfOrder = "5s", lateness = "10s", key = "sensor.id")
          List<Reading> readings,
      Unit unit) { return null; }

  @Node @Cached(ttl = "1m", key = "mean.sensor")
  Mean named(@From("mean") Mean mean, Unit by) { return null; }

  @Node Integer tardy(@Late("mean") Reading reading) { return null; }

  @Node Peak peak(@Window(gap = "10m") List<Mean> named) { return null; }

  @Output Report report(@From("peak") List<Peak> peaks, @From("tardy") List<Integer> late) { return null; }
}
