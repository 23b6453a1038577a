package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Alike {
  sealed interface Event permits Opened, Closed {}
  record Opened(String id, String by) implements Event {}
  record Closed(String id, String by) implements Event {}
  sealed interface Verdict permits Good, Bad {}
  record Good(String why) implements Verdict {}
  record Bad(String why) implements Verdict {}

  @Python(script = "judge.py", function = "judge") abstract Verdict judge(@Input Event event);
  @Output String say(Verdict verdict) { return ""; }
}
