package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class OrderFulfilment {
  record Order(String id) {}
  record Receipt(String id) {}

  @Node Order validate(@Input String text) { return new Order(text); }
  @Node Receipt charge(Order order) { return new Receipt(order.id()); }
  @Output String confirm(@From("chrage") Receipt receipt) { return ""; }
}
