package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Elements {
  @Node List<Integer> small(@Input String text) { return List.of(); }
  @Node Set<Integer> large(@Input String text) { return Set.of(); }
  @Node Long twice(@ForEach Integer number) { return 2L * number; }
  @Output String say(List<Long> numbers) { return ""; }
}
