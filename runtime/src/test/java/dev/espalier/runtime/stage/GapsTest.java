package dev.espalier.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class GapsTest {

  @Property
  void skip_goesToTheFirstNumberThatIsInNoGap(
      @ForAll List<@IntRange(max = 30) Integer> added, @ForAll @IntRange(max = 30) int from) {
    Gaps gaps = new Gaps();
    Set<Integer> known = new HashSet<>();
    for (int number : added) {
      if (known.add(number)) {
        gaps.add(number);
      }
    }
    int expected = from;
    while (known.contains(expected) && !known.contains(from - 1)) {
      expected++;
    }

    // Numbers are skipped from where the one before is of interest.
    assertThat(gaps.skip(from)).isEqualTo(expected);
  }
}
