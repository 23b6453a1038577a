package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Types {
  sealed interface Result<T> permits Ok, Failed {}
  record Ok<T>(T value) implements Result<T> {}
  record Failed<T>(String why) implements Result<T> {}
  record Pair<A, B>(A left, B right) {}
  record Circle(double r) {}

  @Node int number(@Input String text) { return 1; }
  @Node Pair<Integer, byte[]> pair(Integer number) { return null; }
  @Node Result<Duration> length(Pair<Integer, byte[]> pair) { return null; }
  @Node Result<Instant> time(Pair<Integer, byte[]> pair) { return null; }
  @Node Duration ok(Ok<Duration> length) { return null; }
  @Node Duration failed(Failed<Duration> length) { return null; }
  @Node List<Circle> circles(Duration length) { return List.of(); }
  @Node Long area(List<? extends Circle> circles) { return 1L; }
  @Output String say(Result<Instant> time, long area) { return ""; }
}
