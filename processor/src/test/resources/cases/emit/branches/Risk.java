package com.acme;

import dev.espalier.*;
import java.util.List;
import java.util.Optional;

@Workflow
final class Risk {

  sealed interface Shape<T> {}

  record Circle<T>(T radius) implements Shape<T> {}

  record Whole(int side) implements Shape<Integer> {}

  static sealed class Account implements Shape<Integer> {}

  static final class Savings extends Account {}

  enum Tier {
    GOLD,
    SILVER
  }

  @Node
  Shape<Integer> whole(@Input Shape<String> shape) {
    return new Whole(1);
  }

  @Node
  Shape<Integer> again(@Input Shape<String> shape) {
    return new Whole(1);
  }

  @Node
  Tier tier(Whole whole) {
    return Tier.GOLD;
  }

  @Node
  boolean large(Whole whole) {
    return true;
  }

  @Node
  Optional<List<String>> names(Tier tier) {
    return Optional.empty();
  }

  @Output
  void end(List<String> names) {}
}
