package app;

import dev.espalier.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Partitions {
  record Owner(String name) {}
  record A(int n, Owner owner) {}
  record B(int n) {}
  record C(int n) {}
  record D(int n) {}

  @Node Stream<A> as(@Input Integer count) { return Stream.of(); }
  @Node List<B> bs(@Input Integer count) { return List.of(); }
  @Node List<C> cs(@Input Integer count) { return List.of(); }
  @Node List<D> ds(@Input Integer count) { return List.of(); }

  @Node(effect = Effect.EFFECTFUL)
  void alone(@Edge(partitionKey = "a.n") @ForEach(concurrency = 1) A a) {}
  @Node(effect = Effect.EFFECTFUL)
  void nowhere(@Edge(partitionKey = "b.m") @ForEach B b) {}
  @Node(effect = Effect.EFFECTFUL)
  void other(@Edge(partitionKey = "count") @ForEach C c, @Input Integer count) {}
  @Node(effect = Effect.EFFECTFUL)
  void unknown(@Edge(partitionKey = "element.n") @ForEach D d) {}
}
