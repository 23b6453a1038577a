package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Circle {
  record A(int n) {}
  record B(int n) {}
  record C(int n) {}

  @Node A a(@Input String text, C c) { return new A(1); }
  @Node B b(A a) { return new B(1); }
  @Node C c(B b) { return new C(1); }
  @Output String say(C c) { return ""; }
}
