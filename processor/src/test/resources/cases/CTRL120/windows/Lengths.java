package app;

import dev.espalier.*;
import java.time.Instant;
import java.util.List;

@Workflow
class Lengths {
  record A(Instant at) {}

  @Node A each(@ForEach @Input A a) { return a; }

  @Node(effect = Effect.EFFECTFUL) void none(@Window List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void both(@Window(size = "1m", gap = "1m") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void slides(@Window(gap = "1m", slide = "1m") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void holes(@Window(size = "1m", slide = "2m") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void many(@Window(size = "1h", slide = "1s") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void waits(@Window(size = "1m", outOfOrder = "1s", lateness = "1s") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void counts(@Window(size = "1m", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void one(@Window(size = "1m") A a) {}
  @Node(effect = Effect.EFFECTFUL) void zero(@Window(size = "0s") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void negative(@Window(size = "-1s") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void idle(@Window(size = "1m", concurrency = 0) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void edged(@Edge(buffer = 8) @Window(size = "1m") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void two(@Window(size = "1m") List<A> as, @Window(size = "2m") List<A> bs) {}
  @Node(effect = Effect.EFFECTFUL) void twice(@ForEach @Window(size = "1m") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void taken(@Window(size = "1m", eventTime = "at", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void takes(@Late("taken") A a) {}
}
