package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Scopes {
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node List<Long> longs(@Input String text) { return List.of(); }
  @Node Short small(@ForEach Integer number) { return 1; }
  @Node Float large(@ForEach Long number) { return 1f; }
  @Node Double both(Short small, Float large) { return 1d; }
  @Node Byte inside(List<Short> smalls, @ForEach Integer number) { return 1; }
  @Node Character beside(List<Short> smalls, Float large) { return 'c'; }
  @Output String say(List<Double> a, List<Byte> b, List<Character> c) { return ""; }
}
