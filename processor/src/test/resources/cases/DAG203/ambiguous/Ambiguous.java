package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Ambiguous {
  record Order(String id) {}

  @Node Order read(@Input String text) { return new Order(text); }
  @Node Order enrich(@From("read") Order order) { return order; }
  @Output String say(Order order) { return ""; }
}
