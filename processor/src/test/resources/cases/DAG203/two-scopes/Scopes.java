package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Scopes {
  record Label(String text) {}

  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node List<Long> longs(@Input String text) { return List.of(); }
  @Node Label one(@ForEach Integer number) { return new Label(""); }
  @Node Label two(@ForEach Long number) { return new Label(""); }
  @Output String say(List<Label> labels) { return ""; }
}
