package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
@Ignored(Triage.Ping.class)
class Triage {
  sealed interface Event permits Issue, Pull, Ping {}
  record Issue(String title, List<String> labels) implements Event {}
  record Pull(String title, int changes) implements Event {}
  record Ping(String zen) implements Event {}
  record Labels(List<String> names) {}
  enum Size { SMALL, LARGE }
  record Owner(String name) {}

  @Node Labels issue(@Input Issue issue) { return new Labels(List.of()); }
  @Node Size size(@Input Pull pull) { return Size.SMALL; }
  @Node @When(node = "size", is = "SMALL") Labels small(@Input Pull pull) { return new Labels(List.of()); }
  @Node @When(node = "size", is = "LARGE") Labels large(Pull pull) { return new Labels(List.of()); }
  @Node Optional<Owner> owner(Labels labels) { return Optional.empty(); }
  @Output String say(Labels labels, Optional<Owner> owner) { return ""; }
}
