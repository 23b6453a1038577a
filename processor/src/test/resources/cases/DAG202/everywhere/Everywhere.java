package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Everywhere {
  enum Tier { GOLD }

  @Node Integer first() { return 1; }
  @Node Tier tier() { return Tier.GOLD; }
  @Node @After("frist") Long second(@From("input") Integer number) { return 1L; }
  @Node @When(node = "teir", is = "GOLD") Short third(Long second, Tier tier) { return 1; }
  @OnError("nobody") void fourth(Exception error, @At("log") QueuePublish log) {}
  @Compensates("secnod") void fifth(@At("log") QueuePublish log) {}
  @OnError("input") void sixth(Exception error, @At("log") QueuePublish log) {}
  @Output String say(@AnyOf({"first", "fisrt"}) Integer number, @From("third") Short third) { return ""; }
}
