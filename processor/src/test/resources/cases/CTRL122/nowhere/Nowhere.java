package app;

import dev.espalier.*;
import java.time.Instant;
import java.util.List;

@Workflow
class Nowhere {
  record A(Instant at) {}
  record B() {}

  @Node A each(@ForEach @Input A a) { return a; }

  @Node(effect = Effect.EFFECTFUL) void clock(@Window(size = "1m") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void event(@Window(size = "1m", eventTime = "at") List<A> as) {}

  @Node(effect = Effect.EFFECTFUL) void plain(@Late("each") A a) {}
  @Node(effect = Effect.EFFECTFUL) void arrival(@Late("clock") A a) {}
  @Node(effect = Effect.EFFECTFUL) void unknown(@Late("evnt") A a) {}
  @Node(effect = Effect.EFFECTFUL) void given(@Late("input") A a) {}
  @Node(effect = Effect.EFFECTFUL) void wrong(@Late("event") B b) {}
  @Node(effect = Effect.EFFECTFUL) void list(@Late("event") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void itself(@Late("itself") A a) {}
  @Node(effect = Effect.EFFECTFUL) void both(@Late("event") @From("each") A a) {}
  @Node(effect = Effect.EFFECTFUL) void fans(@Late("event") @ForEach A a) {}
  @Node(effect = Effect.EFFECTFUL) void twice(@Late("event") A a, @Late("clock") A b) {}
}
