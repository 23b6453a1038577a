package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Outcomes {
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node Long risky(@ForEach(onError = ErrorMode.COLLECT) Integer number) { return 1L; }
  @Node Set<Short> shorts(@Input String text) { return Set.of(); }
  @Node Byte safe(@ForEach Short number) { return 1; }
  @Output String say(List<Long> longs, List<Outcome<Byte>> bytes) { return ""; }
}
