package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Slow {
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node Long twice(@ForEach(concurrency = 0) Integer number) { return 2L * number; }
  @Output String say(List<Long> numbers) { return ""; }
}
