package com.acme;

import dev.espalier.*;
import java.util.List;
import java.util.Optional;

@Workflow
final class Risk {

  @Discriminator("kind")
  sealed interface Shape<T> {}

  record Circle<T>(T radius) implements Shape<T> {}

  record Whole(int side) implements Shape<Integer> {}

  record Unit() implements Shape<Integer> {}

  enum Tier {
    GOLD,
    SILVER
  }

  @Node
  Shape<Integer> shape(@Input Shape<String> input) {
    return new Whole(1);
  }

  @Node
  Tier tier(Whole whole) {
    return Tier.GOLD;
  }

  @Node
  boolean large(Circle<Integer> circle) {
    return true;
  }

  @Node
  @Ignored(cases = "empty")
  Optional<List<String>> names(Unit unit) {
    return Optional.empty();
  }

  @Output
  @When(node = "tier", is = "GOLD")
  String gold(Whole whole) {
    return "gold";
  }

  @Output
  @When(node = "tier", is = "SILVER")
  String silver(Whole whole) {
    return "silver";
  }

  @Output
  @When(node = "large", is = "true")
  String big(Circle<Integer> circle, boolean large) {
    return "large";
  }

  @Output
  @When(node = "large", is = "false")
  String small(Circle<Integer> circle) {
    return "small";
  }

  @Output
  String first(List<String> names) {
    return names.getFirst();
  }
}
