package dev.espalier.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PartsTest {

  @Test
  void smallFlow_isWhole() {
    assertThat(Parts.of(new int[] {100, 200}).all()).containsExactly(new Part(0, 2));
    assertThat(Parts.of(new int[0]).isWhole()).isTrue();
  }

  @Test
  void oneHeavyRange_makesAllPartsSmaller() {
    int[] weights = new int[1_000];
    Arrays.fill(weights, 10);
    Arrays.fill(weights, 500, 510, 1_000);

    Parts parts = Parts.of(weights);

    assertThat(parts.size()).isEqualTo(8);
    assertThat(parts.all()).hasSize(125);
  }

  @Property
  void everyPart_isLightAndFollowsTheOneBefore(
      @ForAll @Size(max = 3_000) List<@IntRange(min = 1, max = 3_100) Integer> nodes) {
    int[] weights = nodes.stream().mapToInt(Integer::intValue).toArray();

    Parts parts = Parts.of(weights);

    int next = 0;
    for (Part part : parts.all()) {
      assertThat(part.from()).isEqualTo(next);
      next = part.to();
      int weight = Arrays.stream(weights, part.from(), part.to()).sum();
      assertThat(weight).isLessThanOrEqualTo(Parts.LIMIT);
    }
    assertThat(next).isEqualTo(weights.length);
    if (!parts.isWhole()) {
      assertThat(Integer.bitCount(parts.size())).isEqualTo(1);
    }
  }
}
