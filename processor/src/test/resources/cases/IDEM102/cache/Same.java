package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Same {
  record Order(String id, List<String> lines) {}

  @Node List<String> lines(@Input Order order) { return order.lines(); }
  @Node @Cached(ttl = "1m", key = "order.id") Integer price(@ForEach @From("lines") String line, Order order) { return 1; }
  @Output Integer sum(List<Integer> prices) { return 1; }
}
