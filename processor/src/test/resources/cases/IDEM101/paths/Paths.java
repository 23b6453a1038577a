package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(durable = true)
abstract class Paths {
  sealed interface Party permits Person, Firm {}
  record Person(String name, int age) implements Party {}
  record Firm(String name, String form) implements Party {}
  record Order(String id, Optional<Party> by) {}

  @Node Order order(@Input String text) { return null; }
  @Node @Idempotent(key = {"order.id", "order.by.name"}) Integer good(Order order, @At("log") QueuePublish log) { return 1; }
  @Node @Idempotent(key = {"order.di", "oder.id", "order.by.age", "order.id.length"}) Long bad(Order order, @At("log") QueuePublish log) { return 1L; }
  @Node @Idempotent(key = {}) Short none(Order order, @At("log") QueuePublish log) { return 1; }
  @Node @Idempotent(key = "x") Byte nothing(@At("log") QueuePublish log) { return 1; }
  @Await(signal = "go", key = "order.name") abstract Signal<String> go(Order order);
  @Output String say(Integer a, Long b, Short c, Byte d, Signal<String> e) { return ""; }
}
