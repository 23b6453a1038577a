package dev.espalier.runtime.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class OpenWindowsTest {

  private static OpenWindows tumbling(long size, long lateness) {
    return new OpenWindows(new Shape.Sliding(size, size), lateness);
  }

  private static List<List<Object>> fired(OpenWindows windows) {
    List<List<Object>> fired = new ArrayList<>();
    for (List<Object> next = windows.next(); next != null; next = windows.next()) {
      fired.add(next);
    }
    return fired;
  }

  @Test
  void element_atTheEnd_isInTheNextWindow() {
    OpenWindows windows = tumbling(10, 0);

    windows.add("k", 9, "a");
    windows.add("k", 10, "b");
    windows.advance(10);

    assertThat(fired(windows)).containsExactly(List.of("a"));
    assertThat(windows.nextDue()).isEqualTo(20);
  }

  @Test
  void windows_beforeTheEpoch_beginAtMultiplesToo() {
    OpenWindows windows = tumbling(10, 0);

    windows.add("k", -1, "a");
    windows.add("k", 0, "b");
    windows.advance(0);

    assertThat(fired(windows)).containsExactly(List.of("a"));
  }

  @Test
  void window_firesOnce_andWhatComesThenIsLate() {
    OpenWindows windows = tumbling(10, 0);

    windows.add("k", 1, "a");
    windows.advance(10);

    assertThat(windows.add("k", 2, "b")).isFalse();
    windows.end();
    assertThat(fired(windows)).containsExactly(List.of("a"));
  }

  @Test
  void window_waitsForItsLateness() {
    OpenWindows windows = tumbling(10, 5);

    windows.add("k", 1, "a");
    windows.advance(14);
    assertThat(windows.add("k", 2, "b")).isTrue();
    assertThat(windows.waiting()).isZero();
    windows.advance(15);

    assertThat(fired(windows)).containsExactly(List.of("a", "b"));
  }

  @Test
  void element_isLateForAWindowThatNeverFired() {
    OpenWindows windows = tumbling(10, 0);

    windows.advance(100);

    assertThat(windows.add("k", 50, "a")).isFalse();
    assertThat(windows.open()).isZero();
  }

  @Test
  void overlappingWindows_thatAreOpenStillTakeAnElement() {
    OpenWindows windows = new OpenWindows(new Shape.Sliding(10, 5), 0);

    windows.add("k", 7, "a"); // in 0 to 10 and 5 to 15
    windows.advance(10);
    boolean taken = windows.add("k", 8, "b"); // only 5 to 15 is left
    windows.end();

    assertThat(taken).isTrue();
    assertThat(fired(windows)).containsExactly(List.of("a"), List.of("a", "b"));
  }

  @Test
  void slide_thatDoesNotDivideTheSize_isKept() {
    OpenWindows windows = new OpenWindows(new Shape.Sliding(10, 4), 0);

    windows.add("k", 9, "a"); // in 0 to 10, 4 to 14, 8 to 18
    windows.end();

    assertThat(fired(windows)).hasSize(3);
  }

  @Test
  void sessions_mergeOverAnElementBetween() {
    OpenWindows windows = new OpenWindows(new Shape.Session(10), 0);

    windows.add("k", 0, "a");
    windows.add("k", 18, "b");
    assertThat(windows.open()).isEqualTo(2);
    windows.add("k", 9, "c");
    windows.end();

    assertThat(fired(windows)).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void sessions_aGapApart_areTwo() {
    OpenWindows windows = new OpenWindows(new Shape.Session(10), 0);

    windows.add("k", 0, "a");
    windows.add("k", 10, "b");
    windows.end();

    assertThat(fired(windows)).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void session_thatIsOpen_takesAnElementWhoseOwnWouldBeOver() {
    OpenWindows windows = new OpenWindows(new Shape.Session(10), 0);

    windows.add("k", 20, "a");
    windows.advance(25);

    assertThat(windows.add("k", 12, "b")).isTrue();
    assertThat(windows.add("other", 12, "c")).isFalse();
  }

  @Test
  void keys_haveWindowsOfTheirOwn_thatFireInTheOrderOfTheirFirstElements() {
    OpenWindows windows = tumbling(10, 0);

    windows.add("z", 1, "a");
    windows.add("b", 2, "b");
    windows.add("z", 3, "c");
    windows.advance(10);

    assertThat(fired(windows)).containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void end_firesInTheOrderOfTheEnds() {
    OpenWindows windows = tumbling(10, 0);

    windows.add("k", 25, "c");
    windows.add("k", 5, "a");
    windows.add("k", 15, "b");
    windows.end();

    assertThat(fired(windows)).containsExactly(List.of("a"), List.of("b"), List.of("c"));
    assertThat(windows.open()).isZero();
  }

  @Test
  void firedWindows_leaveNothingBehind() {
    OpenWindows windows = new OpenWindows(new Shape.Session(10), 0);

    for (int i = 0; i < 1000; i++) {
      windows.add("key " + i, i * 100L, i);
      windows.advance(i * 100L);
      fired(windows);
    }

    assertThat(windows.open()).isEqualTo(1);
    assertThat(windows.keys()).isEqualTo(1);
  }

  /// An element of a made-up stream.
  record Event(String key, long time) {}

  @Property(tries = 2000)
  void windows_areThoseOfTheDefinition(
      @ForAll("shapes") Shape shape,
      @ForAll("events") List<Event> events,
      @ForAll("waits") long outOfOrder,
      @ForAll("waits") long lateness) {
    OpenWindows windows = new OpenWindows(shape, lateness);
    Definition definition = new Definition(shape, lateness);
    List<List<Object>> fired = new ArrayList<>();
    long greatest = Long.MIN_VALUE / 2;

    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      greatest = Math.max(greatest, event.time());
      boolean taken = windows.add(event.key(), event.time(), i);
      windows.advance(greatest - outOfOrder);
      fired.addAll(fired(windows));
      assertThat(taken)
          .as("element %d is taken", i)
          .isEqualTo(definition.takes(event.key(), event.time(), i, greatest - outOfOrder));
      assertThat(fired).isEqualTo(definition.firedBy(greatest - outOfOrder));
    }
    windows.end();
    fired.addAll(fired(windows));

    assertThat(fired).isEqualTo(definition.firedBy(Long.MAX_VALUE));
  }

  @Provide
  Arbitrary<Shape> shapes() {
    Arbitrary<Shape> sliding =
        Arbitraries.longs()
            .between(1, 12)
            .flatMap(
                size -> Arbitraries.longs().between(1, size).map(s -> new Shape.Sliding(size, s)));
    Arbitrary<Shape> sessions = Arbitraries.longs().between(1, 8).map(Shape.Session::new);
    return Arbitraries.oneOf(sliding, sessions);
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.longs().between(-20, 40))
        .as(Event::new)
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<Long> waits() {
    return Arbitraries.longs().between(0, 15);
  }
}
