package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Outside {
  @Node Integer first(@Input String text) { return 1; }
  @Node Long second(@Input String text) { return 1L; }
  @Output String say(List<Integer> numbers, @From("second") List<Long> longs) { return ""; }
}
