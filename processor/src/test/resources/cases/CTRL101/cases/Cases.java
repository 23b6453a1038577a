package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Cases {
  sealed interface Risk permits Low, Middle, High {}
  record Low(String why) implements Risk {}
  record Middle(String why) implements Risk {}
  record High(String why) implements Risk {}
  sealed interface Ask permits Question, Order {}
  record Question(String text) implements Ask {}
  record Order(String text) implements Ask {}
  enum Tier { GOLD, SILVER, BRONZE }

  @Node Risk assess(@Input Order order) { return new Low(""); }
  @Node Tier tier(@Input Order order) { return Tier.GOLD; }
  @Node Boolean big(@Input Order order) { return true; }
  @Node @When(node = "tier", is = "GOLD") Integer gold(Low low) { return 1; }
  @Node @When(node = "big", is = "true") Long large(Integer gold) { return 1L; }
  @Output String say(Long large) { return ""; }
}
