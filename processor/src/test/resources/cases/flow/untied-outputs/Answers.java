package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Answers {
  sealed interface Risk permits Low, High {}
  record Low(String why) implements Risk {}
  record High(String why) implements Risk {}
  record Yes(int n) {}
  record No(String why) {}

  @Node Risk assess(@Input String text) { return new Low(""); }
  @Output Yes yes(Low low) { return new Yes(1); }
  @Output No no(High high) { return new No(""); }
}
