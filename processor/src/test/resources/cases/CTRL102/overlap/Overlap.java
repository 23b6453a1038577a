package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Overlap {
  sealed interface Risk permits Tame, High {}
  sealed interface Tame extends Risk permits Low, Middle {}
  record Low(String why) implements Risk, Tame {}
  record Middle(String why) implements Risk, Tame {}
  record High(String why) implements Risk {}
  record Offer(int price) {}

  @Node Risk assess(@Input String text) { return new Low(""); }
  @Node Offer tame(Tame tame) { return new Offer(1); }
  @Node Offer middle(Middle middle) { return new Offer(2); }
  @Node Offer high(High high) { return new Offer(3); }
  @Output String say(Offer offer) { return ""; }
}
