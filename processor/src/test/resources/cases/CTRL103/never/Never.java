package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Never {
  sealed interface Risk permits Low, High {}
  record Low(String why) implements Risk {}
  record High(String why) implements Risk {}

  @Node Risk assess(@Input String text) { return new Low(""); }
  @Node Boolean odd(@Input String text) { return true; }
  @Node Integer both(Low low, High high) { return 1; }
  @Node @When(node = "odd", is = "true") Long odds(Low low) { return 1L; }
  @Node @When(node = "odd", is = "false") Short evens(Low low) { return 1; }
  @Node Byte sum(Long odds, Short evens) { return 1; }
  @Output String say(Integer both, Byte sum) { return ""; }
}
