package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Cases {
  sealed interface Event permits Quake, Blast {}
  record Quake(double size) implements Event {}
  record Blast(double size) implements Event {}

  @Node List<Event> events(@Input String text) { return List.of(); }
  @Node Integer size(@ForEach Quake quake) { return 1; }
  @Node Long count(@ForEach Instant time) { return 1L; }
  @Output String say(List<Integer> sizes, List<Long> counts, List<Event> events) { return ""; }
}
