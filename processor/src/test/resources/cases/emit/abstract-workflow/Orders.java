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

  @Node
  Order validate(@Input String request) throws IOException {
    return new Order(request, 1);
  }

  @Python(script = "score.py", function = "score")
  abstract Score score(Order order) throws InterruptedException;

  @Use(Rounding.class)
  abstract long round(long cents);

  @Node
  static int weight(RunContext run, HttpWrite bank, Order order, @Secret("k") String key, int[][] grid) {
    return 1;
  }

  @Node
  void save(Order order, KeyValueWrite store) {}

  @Node
  List<Label> labels(Order order, Optional<Score> score, List<? extends Number> numbers) {
    return List.of();
  }

  @Output
  boolean confirm(List<Label> labels, byte[] content) {
    return true;
  }
}
