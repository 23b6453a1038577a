package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Loop {
  record Order(String id) {}

  @Node Order read(@Input String text) { return new Order(text); }
  @Node Order check(Order order) { return order; }
  @Node Order price(Order order) { return order; }
  @Output String say(@From("price") Order order) { return ""; }
}
