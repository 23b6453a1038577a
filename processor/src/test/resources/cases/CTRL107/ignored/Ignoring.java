package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
@Ignored(String.class)
class Ignoring {
  sealed interface Risk permits Low, High {}
  record Low(String why) implements Risk {}
  record High(String why) implements Risk {}
  enum Tier { GOLD, SILVER }

  @Node @Ignored(value = {High.class, Integer.class}, cases = "Hihg") Risk assess() { return new Low(""); }
  @Node @Ignored(cases = "GLOD") Tier tier() { return Tier.GOLD; }
  @Node @When(node = "tier", is = {"GOLD", "SILVER"}) @Ignored(cases = "none") Integer plain(Low low) { return 1; }
  @Output String say(Integer plain) { return ""; }
}
