package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Same {
  record Order(String id, List<Line> lines) {}
  record Line(String id) {}

  @Node Order order(@Input String text) { return null; }
  @Node List<Line> lines(Order order) { return order.lines(); }
  @Node @Idempotent(key = "order.id") Integer book(@ForEach Line line, Order order, @At("log") QueuePublish log) { return 1; }
  @Node @Idempotent(key = {"order.id", "line.id"}) Long good(@ForEach Line line, Order order, @At("log") QueuePublish log) { return 1L; }
  @Output String say(List<Integer> booked, List<Long> good) { return ""; }
}
