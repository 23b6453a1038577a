package dev.espalier.ir.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearMissTest {

  @Test
  void near_swappedLetters() {
    List<String> near = NearMiss.near("chrage", List.of("charge", "change", "ship"));

    assertThat(near).containsExactly("charge", "change");
  }

  @Test
  void near_otherCase() {
    assertThat(NearMiss.near("Ship", List.of("ship"))).containsExactly("ship");
  }

  @Test
  void near_nothingClose() {
    assertThat(NearMiss.near("x", List.of("charge", "validate"))).isEmpty();
  }

  @Test
  void near_emptyListSuggestsNothing() {
    assertThat(NearMiss.near("charge", List.of())).isEmpty();
  }

  @Test
  void others_leavesOutTheNearOnesAndStopsAtFive() {
    List<String> others = NearMiss.others(List.of("g", "f", "e", "d", "c", "b", "a"), List.of("a"));

    assertThat(others).containsExactly("b", "c", "d", "e", "f");
  }
}
