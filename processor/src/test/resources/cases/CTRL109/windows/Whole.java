package app;

import dev.espalier.*;
import java.util.List;

@Workflow
class Whole {
  record A(int n) {}
  record B(int n) {}

  @Node void stream(@Input Integer count, Emitter<A> out) {}
  @Node List<A> list(@Input Integer count) { return List.of(); }
  @Node B single(@Input Integer count) { return null; }

  @Node(effect = Effect.EFFECTFUL) void emitted(@Window(size = "1m") @From("stream") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void whole(@Window(size = "1m") @From("list") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void inferred(@Window(size = "1m") List<A> all) {}
  @Node(effect = Effect.EFFECTFUL) void one(@Window(size = "1m") List<B> bs) {}
}
