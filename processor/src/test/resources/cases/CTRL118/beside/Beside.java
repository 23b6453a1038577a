package app;

import dev.espalier.*;
import java.util.stream.Stream;

@Workflow
class Beside {
  record A(int n) {}
  record B(int n) {}
  record C(int n) {}
  record D(int n) {}

  @Node Stream<A> many(@Input Integer count) { return Stream.of(); }
  @Node B b(@ForEach A a) { return new B(a.n()); }
  @Node C c(@Edge(buffer = 8) B b) { return new C(b.n()); }
  @Node D d(@Edge(buffer = 4) B b) { return new D(b.n()); }
  @Output Integer sum(@Edge(buffer = 4) C c, @Edge(buffer = 4) D d) { return c.n() + d.n(); }
}
