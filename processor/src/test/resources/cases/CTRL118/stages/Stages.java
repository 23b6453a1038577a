package app;

import dev.espalier.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Stages {
  record A(int n) {}
  record B(int n) {}
  record C(int n) {}
  record E(int n) {}

  @Node E outer(@Input Integer count) { return new E(count); }
  @Node Stream<A> many(@Input Integer count) { return Stream.of(); }
  @Node B b(@ForEach A a) { return new B(a.n()); }
  @Node C c(@Edge(buffer = 8) B b) { return new C(b.n()); }
  @Node(effect = Effect.EFFECTFUL) void e(@Edge(buffer = 8) E outer, C c) {}
  @Node(effect = Effect.EFFECTFUL)
  void f(@Edge(buffer = 8, overflow = Overflow.SPILL) C c) {}
  @Node(effect = Effect.EFFECTFUL) void g(@Edge(buffer = 8, partitionKey = "c.n") C c) {}
  @Node(effect = Effect.EFFECTFUL) void all(@Edge(buffer = 8) List<C> cs) {}
}
