package app;

import dev.espalier.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Buffers {
  record A(int n) {}
  record B(int n) {}
  record C(int n) {}

  @Node Stream<A> none(@Input Integer count) { return Stream.of(); }
  @Node Stream<B> many(@Input Integer count) { return Stream.of(); }
  @Node List<C> list(@Input Integer count) { return List.of(); }

  @Node(effect = Effect.EFFECTFUL) void a(@Edge(buffer = 0) @ForEach A a) {}
  @Node(effect = Effect.EFFECTFUL) void b(@Edge(buffer = 2_000_000) @ForEach B b) {}
  @Node(effect = Effect.EFFECTFUL) void c(@Edge(buffer = 8) @ForEach C c) {}
  @Node(effect = Effect.EFFECTFUL) void d(@Edge(buffer = 8) @Input Integer count) {}
}
