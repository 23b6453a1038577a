package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Itself {
  enum Tier { GOLD }

  @Node Integer read(@From("read") Integer number, @Input String text) { return 1; }
  @Node @After("save") Long save(Integer number) { return 1L; }
  @Node @When(node = "tier", is = "GOLD") Tier tier(Long number) { return Tier.GOLD; }
  @OnError("mend") Short mend(Exception error, Tier tier) { return 1; }
  @Output String say(Short mended, @AnyOf({"say", "read"}) Integer number) { return ""; }
}
