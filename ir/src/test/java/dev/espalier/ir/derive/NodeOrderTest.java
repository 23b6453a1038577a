package dev.espalier.ir.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class NodeOrderTest {

  @Property(tries = 300)
  void graphWithoutCycle_isOrderedHoweverItIsGiven(
      @ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed) {
    var random = new Random(seed);
    var ids = ids(size);
    var ranks = new ArrayList<>(ids);
    Collections.shuffle(ranks, random);
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < 2 * size; i++) {
      var a = random.nextInt(size);
      var b = random.nextInt(size);
      if (a != b) {
        edges.add(edge(ranks.get(Math.min(a, b)), ranks.get(Math.max(a, b))));
      }
    }
    var order = NodeOrder.of(ids, edges);

    var given = new ArrayList<>(ids);
    Collections.shuffle(given, random);
    Collections.shuffle(edges, random);

    assertThat(order.cycle()).isEmpty();
    assertThat(order.sorted()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(edges)
        .allMatch(e -> order.sorted().indexOf(e.from()) < order.sorted().indexOf(e.to()));
    assertThat(NodeOrder.of(given, edges)).isEqualTo(order);
  }

  @Property(tries = 300)
  void graphWithCycle_hasItsPathShown(
      @ForAll @IntRange(min = 1, max = 20) int size, @ForAll long seed) {
    var random = new Random(seed);
    var ids = ids(size);
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < 2 * size; i++) {
      edges.add(edge(ids.get(random.nextInt(size)), ids.get(random.nextInt(size))));
    }

    var order = NodeOrder.of(ids, edges);

    var cycle = order.cycle();
    assertThat(order.sorted().size() == size).isEqualTo(cycle.isEmpty());
    for (int i = 0; i + 1 < cycle.size(); i++) {
      assertThat(edges).contains(edge(cycle.get(i), cycle.get(i + 1)));
    }
    if (!cycle.isEmpty()) {
      assertThat(cycle.getFirst()).isEqualTo(cycle.getLast());
      assertThat(cycle.subList(1, cycle.size())).doesNotHaveDuplicates();
    }
  }

  @Test
  void input_comesFirstThoughOthersAreSmaller() {
    assertThat(NodeOrder.of(List.of("a", "input"), List.of()).sorted())
        .containsExactly("input", "a");
  }

  @Test
  void cycleOfTenThousand_isFound() {
    var ids = ids(10_000);
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < ids.size(); i++) {
      edges.add(edge(ids.get(i), ids.get((i + 1) % ids.size())));
    }

    assertThat(NodeOrder.of(ids, edges).cycle()).hasSize(10_001);
  }

  private static List<String> ids(int size) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      ids.add("n" + i);
    }
    return ids;
  }

  private static Edge edge(String from, String to) {
    return new Edge(from + "/" + to, from, to, null, List.of());
  }
}
