package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Outputs {
  sealed interface Risk permits Low, High {}
  record Low(String why) implements Risk {}
  record High(String why) implements Risk {}

  @Node Risk assess(@Input String text) { return new Low(""); }
  @Output String low(Low low) { return ""; }
  @Output String high(High high) { return ""; }
  @Output String any(Risk risk) { return ""; }
}
