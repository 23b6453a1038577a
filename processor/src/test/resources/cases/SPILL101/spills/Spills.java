package app;

import dev.espalier.*;
import java.util.stream.Stream;

@Workflow
class Spills {
  record A(int n) {}
  record B(int n) {}
  record C(int n) {}
  record D(int n) {}

  @Node Stream<A> as(@Input Integer count) { return Stream.of(); }
  @Node Stream<B> bs(@Input Integer count) { return Stream.of(); }
  @Node Stream<C> cs(@Input Integer count) { return Stream.of(); }
  @Node Stream<D> ds(@Input Integer count) { return Stream.of(); }

  @Node(effect = Effect.EFFECTFUL)
  void none(@Edge(buffer = 8, overflow = Overflow.SPILL, spillMiB = 0) @ForEach A a) {}
  @Node(effect = Effect.EFFECTFUL)
  void blocks(@Edge(buffer = 8, spillMiB = 64) @ForEach B b) {}
  @Node(effect = Effect.EFFECTFUL)
  void bufferless(@Edge(overflow = Overflow.SPILL) @ForEach C c) {}
  @Node(effect = Effect.EFFECTFUL)
  void silent(@Edge @ForEach D d) {}
}
