package dev.espalier.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManualTimeTest {

  private final ManualTime time = new ManualTime();
  private final List<String> fired = new ArrayList<>();

  @Test
  void alarms_fireInTheOrderOfTheirTimes() {
    time.after(Duration.ofSeconds(2), () -> fired.add("two"));
    time.after(Duration.ofSeconds(1), () -> fired.add("one"));
    time.after(Duration.ofSeconds(9), () -> fired.add("nine"));

    time.advance(Duration.ofSeconds(2));

    assertThat(fired).containsExactly("one", "two");
    assertThat(time.alarms()).isOne();
    assertThat(time.now()).isEqualTo(Instant.EPOCH.plusSeconds(2));
  }

  @Test
  void alarm_thatIsCalledOff_doesNotFire() {
    time.after(Duration.ofSeconds(1), () -> fired.add("one")).cancel();

    time.advance(Duration.ofSeconds(5));

    assertThat(fired).isEmpty();
  }
}
