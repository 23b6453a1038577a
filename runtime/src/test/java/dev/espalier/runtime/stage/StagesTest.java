package dev.espalier.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.stage.Stages.How;
import dev.espalier.runtime.stage.Stages.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class StagesTest {

  private final List<String> told = new ArrayList<>();
  private final AtomicLong time = new AtomicLong();
  private final BoundaryEvents events =
      new BoundaryEvents() {
        @Override
        public void entered() {
          told.add("entered");
        }

        @Override
        public void left(int count) {
          told.add("left " + count);
        }

        @Override
        public void dropped() {
          told.add("dropped");
        }

        @Override
        public void stalled(long nanos) {
          told.add("stalled " + nanos);
        }
      };

  private Stages<String> stages(
      int concurrency, boolean ordered, Overflow overflow, int... capacities) {
    List<Buffer> buffers = new ArrayList<>();
    List<BoundaryEvents> all = new ArrayList<>();
    for (int capacity : capacities) {
      buffers.add(new Buffer(capacity, overflow));
      all.add(events);
    }
    return new Stages<>(concurrency, ordered, buffers, all, time::get);
  }

  private static void come(Stages<String> stages, String... elements) {
    for (String element : elements) {
      assertThat(stages.hasRoom()).isTrue();
      stages.reserve();
      stages.came(element);
    }
  }

  private static List<String> moves(Stages<String> stages) {
    List<String> moves = new ArrayList<>();
    while (stages.hasNext()) {
      Move<String> move = stages.next();
      moves.add(move.element() + " " + move.how() + " " + move.to());
    }
    assertThat(stages.next()).isNull();
    return moves;
  }

  @Test
  void orderedElements_leaveAsTheyCame() {
    Stages<String> stages = stages(3, true, Overflow.BLOCK, 9);
    come(stages, "a", "b", "c");

    stages.done("c", 0, 0);
    stages.done("b", 0, 0);
    assertThat(stages.hasNext()).isFalse();
    assertThat(stages.hasRoom()).as("they keep their places").isFalse();
    stages.done("a", 0, 0);

    assertThat(moves(stages)).containsExactly("a ENTERS 1", "b ENTERS 1", "c ENTERS 1");
    assertThat(stages.hasRoom()).isTrue();
  }

  @Test
  void elementThatEnds_keepsNobodyBack() {
    Stages<String> stages = stages(3, true, Overflow.BLOCK, 9);
    come(stages, "a", "b");
    stages.done("b", 0, 0);

    stages.free(0);
    stages.ended("a", 0);

    assertThat(moves(stages)).containsExactly("b ENTERS 1");
  }

  @Test
  void unorderedElements_leaveAsTheyAreDone() {
    Stages<String> stages = stages(3, false, Overflow.BLOCK, 9);
    come(stages, "a", "b");

    stages.done("b", 0, 0);

    assertThat(moves(stages)).containsExactly("b ENTERS 1");
  }

  @Test
  void fullBoundary_holdsTheStageBefore_untilThereIsRoom() {
    Stages<String> stages = stages(1, true, Overflow.BLOCK, 1);
    come(stages, "a");
    stages.done("a", 0, 0);
    assertThat(moves(stages)).containsExactly("a ENTERS 1");
    come(stages, "b");
    stages.done("b", 0, 0);
    come(stages, "c");
    told.clear();

    stages.done("c", 0, 0);
    assertThat(stages.hasRoom()).isFalse();
    assertThat(stages.waiting(1)).isEqualTo(1);
    time.set(50);
    stages.free(1);
    stages.ended("a", 1);

    assertThat(moves(stages)).containsExactly("b ENTERS 1");
    assertThat(stages.hasRoom()).isTrue();
    assertThat(told).containsExactly("left 1", "stalled 50", "entered");
  }

  @Test
  void furthestElements_goFirst() {
    Stages<String> stages = stages(1, true, Overflow.BLOCK, 4, 4);
    come(stages, "a");
    stages.done("a", 0, 0);
    moves(stages);
    come(stages, "b");
    stages.done("b", 0, 0);
    stages.done("a", 1, 1);

    assertThat(moves(stages)).containsExactly("a ENTERS 2", "b ENTERS 1");
  }

  @Test
  void lostElements_keepTheirPlaceUntilTheyHaveEnded() {
    Stages<String> stages = stages(1, true, Overflow.DROP_OLDEST, 1);
    come(stages, "a");
    stages.done("a", 0, 0);
    come(stages, "b");

    stages.done("b", 0, 0);

    assertThat(stages.hasRoom()).isFalse();
    assertThat(stages.next()).isEqualTo(new Move<>("a", 1, How.DROPPED));
    stages.free(0);
    stages.ended("a", 0);
    assertThat(stages.hasRoom()).isTrue();
    assertThat(moves(stages)).containsExactly("b ENTERS 1");
    assertThat(stages.dropped()).isEqualTo(1);
    assertThat(told).containsExactly("entered", "dropped", "left 1", "entered", "left 1");
  }

  @Test
  void overflow_losesTheNewest_orFailsIt() {
    Stages<String> newest = stages(1, true, Overflow.DROP_NEWEST, 1);
    come(newest, "a");
    newest.done("a", 0, 0);
    come(newest, "b");
    newest.done("b", 0, 0);
    assertThat(newest.next()).isEqualTo(new Move<>("b", 1, How.DROPPED));

    Stages<String> failing = stages(1, true, Overflow.FAIL, 1);
    come(failing, "a");
    failing.done("a", 0, 0);
    come(failing, "b");
    failing.done("b", 0, 0);
    assertThat(failing.next()).isEqualTo(new Move<>("b", 1, How.FAILS));
    assertThat(failing.dropped()).isZero();
  }

  @Test
  void discarding_givesUpAllThatWait() {
    Stages<String> stages = stages(3, true, Overflow.BLOCK, 1);
    come(stages, "a", "b", "c");
    stages.done("a", 0, 0);
    stages.done("b", 0, 0);
    come(stages, "d");
    stages.done("d", 0, 0);

    assertThat(stages.discard()).containsExactlyInAnyOrder("a", "b", "d");
    assertThat(stages.hasNext()).isFalse();
  }
}
