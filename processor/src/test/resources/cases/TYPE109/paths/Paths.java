package app;

import dev.espalier.*;
import java.time.*;
import java.util.List;

@Workflow
class Paths {
  record Sensor(String id) {}
  record A(Sensor sensor, Instant takenAt, LocalDateTime local, int seconds) {}

  @Node A each(@ForEach @Input A a) { return a; }

  @Node(effect = Effect.EFFECTFUL) void near(@Window(size = "1m", eventTime = "takenat", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void local(@Window(size = "1m", eventTime = "local", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void number(@Window(size = "1m", eventTime = "seconds", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void text(@Window(size = "1m", eventTime = "sensor.id", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void empty(@Window(size = "1m", eventTime = "", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void beyond(@Window(size = "1m", key = "sensor.id.length") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void key(@Window(size = "1m", key = {"sensor", "sensr.id"}) List<A> as) {}
}
