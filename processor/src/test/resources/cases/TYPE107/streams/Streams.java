package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Streams {
  sealed interface Kind permits One, Many {}
  record One(String text) implements Kind {}
  record Many(String text) implements Kind {}

  @Node Kind kind(@Input String text) { return new One(text); }
  @Node List<Integer> numbers(Many many) { return List.of(); }
  @Output String each(@ForEach Integer number) { return ""; }
  @Output String whole(One one) { return ""; }
}
