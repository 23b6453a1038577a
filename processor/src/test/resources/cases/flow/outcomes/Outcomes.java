package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Outcomes {
  @Node int[] numbers(@Input String text) { return new int[0]; }
  @Node Long risky(@ForEach(onError = ErrorMode.COLLECT) int number) { return 1L; }
  @Output String say(List<Outcome<Long>> results) { return ""; }
}
