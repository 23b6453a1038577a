package com.acme;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes an order, charges and ships it.
@Workflow
abstract class Orders {

  record Order(String id, long cents) {}

  record Score(int value) {}

  record Label(String text) {}

  Orders(
      Supplier<String> ids,
      @Setting("bank.url") URI bank,
      @Setting(value = "batch", fallback = "10") int batch,
      @Secret("bank-key") char[] key)
      throws IOException {}

  /// Looks at the request, and says "no" to most.
  @Node
  Order validate(@Input String request) throws IOException {
    return new Order(request, 1);
  }

  @Python(script = "score.py", function = "score")
  abstract Score score(Order order) throws InterruptedException;

  @Use(Rounding.class)
  abstract long round(@From("weight") long cents);

  @Node
  static long weight(
      RunContext run,
      @At("https://bank.example") HttpWrite bank,
      Order order,
      @Secret("k") String key,
      @Setting("scale") double scale,
      int[][] grid) {
    return 1;
  }

  @Node
  static int[][] grid(Order order) {
    return new int[0][];
  }

  @Node
  void save(Order order, @At("orders") KeyValueWrite store) {}

  @Node
  List<Integer> numbers(Order order) {
    return List.of();
  }

  @Node
  List<Label> labels(Order order, Optional<Score> score, List<? extends Integer> numbers) {
    return List.of();
  }

  @Node
  byte[] content(Order order) {
    return new byte[0];
  }

  @Output
  boolean confirm(List<Label> labels, byte[] content, @From("round") long cents) {
    return true;
  }
}
