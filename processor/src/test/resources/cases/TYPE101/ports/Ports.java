package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Ports {
  static class Cart { int total; }
  record Order(String id, List<Line> lines) {}
  record Line(Cart cart, Map<List<String>, Integer> byTags) {}

  @Node Order read(@Input String text) { return null; }
  @Node Thread thread(Order order) { return null; }
  @Node Stream<Integer> numbers(Thread thread) { return Stream.of(); }
  @Node Object any(@From("numbers") Stream<Integer> numbers) { return ""; }
  @Output List raw(Object any) { return List.of(); }
}
