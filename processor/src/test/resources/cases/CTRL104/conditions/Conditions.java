package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Conditions {
  sealed interface Risk permits Low, High {}
  record Low(String why) implements Risk {}
  record High(String why) implements Risk {}
  enum Tier { GOLD, SILVER }

  @Node Risk assess(@Input String text) { return new Low(""); }
  @Node Tier tier(@Input String text) { return Tier.GOLD; }
  @Node Integer number(@Input String text) { return 1; }
  @Node void log(@Input String text, @At("log") QueuePublish log) {}
  @Node @When(node = "tier", is = "GLOD") Long a(Risk risk) { return 1L; }
  @Node @When(node = "assess", is = "Low") Short b(Long a) { return 1; }
  @Node @When(node = "number", is = "1") Byte c(Short b) { return 1; }
  @Node @When(node = "log", is = "x") Float d(Byte c) { return 1f; }
  @Node @When(node = "tier", is = {}) Double e(Float d) { return 1d; }
  @Output String say(Double e, Integer number) { return ""; }
}
