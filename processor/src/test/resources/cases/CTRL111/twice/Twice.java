package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Twice {
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node List<Long> longs(@Input String text) { return List.of(); }
  @Node Short pair(@ForEach Integer number, @ForEach Long other) { return 1; }
  @Output String say(List<Short> pairs, List<Long> longs) { return ""; }
}
