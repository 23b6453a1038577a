package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Kept {
  record Order(String id) {}

  @Output @Cached(ttl = "1m", key = {"order.id", "order.nr"}) String price(@Input Order order) { return ""; }
}
