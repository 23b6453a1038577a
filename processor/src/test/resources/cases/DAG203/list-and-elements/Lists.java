package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Lists {
  record Label(String text) {}

  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node List<Label> standard(@Input String text) { return List.of(); }
  @Node Label label(@ForEach Integer number) { return new Label(""); }
  @Output String say(List<Label> labels) { return ""; }
}
