package dev.espalier.runtime.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class SoakTest {

  @Test
  void manyRuns_leaveNothingBehind() {
    Soak soak = new Soak();
    soak.run(7_000);
    Soak.Left before = soak.left();

    soak.run(20_000);

    Soak.Left after = soak.left();
    assertThat(Soak.grows(before, after)).as("%s after %s", after, before).isFalse();
  }
}
