package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Differ {
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node Long one(@ForEach(concurrency = 4) Integer number) { return 1L; }
  @Node Short other(@ForEach(concurrency = 8, onError = ErrorMode.SKIP) Integer number) { return 1; }
  @Output String say(List<Long> longs, List<Short> shorts) { return ""; }
}
