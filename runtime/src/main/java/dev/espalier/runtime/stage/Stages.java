package dev.espalier.runtime.stage;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The elements of a scope with boundaries, by the stage that they are in or wait for.
///
/// **Invariants.** Each stage works on so many elements at most, and in front of each but the first
/// no more wait than its boundary holds. An element that finds the boundary full and may neither be
/// lost nor fail keeps its place in the stage that it comes from, so that this one takes no more:
/// that is back-pressure. One that is lost, or fails, keeps its place until it has ended. If order
/// is kept, elements leave a stage in the order in which they came; those that fail at a boundary
/// overtake the ones that wait there.
///
/// **Concurrency.** Guarded by the scope.
///
/// @param <E> an element on its way
public final class Stages<E> {

  private final List<Stage<E>> all = new ArrayList<>();
  private final boolean ordered;
  private final LongSupplier clock;
  private final ArrayDeque<Move<E>> lost = new ArrayDeque<>();
  private long dropped;

  /// One stage, and what waits in front of it.
  private static final class Stage<E> {
    final int capacity;
    final Overflow overflow;
    final BoundaryEvents events;
    int free;

    /// The elements that wait to enter.
    final ArrayDeque<E> waiting = new ArrayDeque<>();

    /// Those that would wait, but find no room.
    final ArrayDeque<Held<E>> held = new ArrayDeque<>();

    /// Those that are worked on, in the order in which they came, if that is kept.
    final LinkedHashSet<E> working = new LinkedHashSet<>();

    /// Those of them that could leave, but for others before them.
    final LinkedHashSet<E> done = new LinkedHashSet<>();

    Stage(int free, @Nullable Buffer buffer, BoundaryEvents events) {
      this.free = free;
      this.capacity = buffer == null ? 0 : buffer.capacity();
      this.overflow = buffer == null ? Overflow.BLOCK : buffer.overflow();
      this.events = events;
    }
  }

  /// An element that finds no room.
  ///
  /// @param place the stage in which it keeps its place
  /// @param since when it came
  private record Held<E>(E element, int place, long since) {}

  /// What is to become of an element that was waiting.
  ///
  /// @param element the element
  /// @param to the stage that it was waiting for
  /// @param how what it does there
  public record Move<E>(E element, int to, How how) {}

  /// How an element goes on.
  public enum How {
    /// It has a place in the stage now.
    ENTERS,
    /// It is lost, and has no more to do.
    DROPPED,
    /// It fails.
    FAILS
  }

  /// Creates stages without elements.
  ///
  /// @param concurrency how many elements each works on at the same time
  /// @param ordered whether elements leave a stage in the order in which they came
  /// @param boundaries what is between them, one less than there are stages
  /// @param events by boundary, who is told what happens there
  /// @param clock gives nanoseconds
  public Stages(
      int concurrency,
      boolean ordered,
      List<Buffer> boundaries,
      List<? extends BoundaryEvents> events,
      LongSupplier clock) {
    this.ordered = ordered;
    this.clock = clock;
    all.add(new Stage<>(concurrency, null, BoundaryEvents.NOBODY));
    for (int i = 0; i < boundaries.size(); i++) {
      all.add(new Stage<>(concurrency, boundaries.get(i), events.get(i)));
    }
  }

  /// Returns whether the first stage may take another element.
  public boolean hasRoom() {
    return all.getFirst().free > 0;
  }

  /// Takes a place in the first stage, for an element yet to come.
  public void reserve() {
    all.getFirst().free--;
  }

  /// The element has come.
  public void came(E element) {
    if (ordered) {
      all.getFirst().working.add(element);
    }
  }

  /// Gives back a place in a stage.
  public void free(int place) {
    all.get(place).free++;
  }

  /// An element has ended in a stage; its place is given back apart from that.
  public void ended(E element, int stage) {
    if (ordered && all.get(stage).working.remove(element)) {
      advance(stage);
    }
  }

  /// An element is done with a stage, and has more to do behind it.
  ///
  /// @param place the stage in which it has a place
  public void done(E element, int stage, int place) {
    if (ordered && all.get(stage).working.contains(element)) {
      all.get(stage).done.add(element);
      advance(stage);
    } else {
      offer(element, stage + 1, place);
    }
  }

  /// Lets those go on from a stage that no element before them keeps back.
  private void advance(int stage) {
    Stage<E> from = all.get(stage);
    while (!from.working.isEmpty() && from.done.remove(from.working.getFirst())) {
      offer(from.working.removeFirst(), stage + 1, stage);
    }
  }

  private void offer(E element, int to, int place) {
    Stage<E> stage = all.get(to);
    if (stage.waiting.size() < stage.capacity) {
      line(stage, element);
      free(place);
      return;
    }
    switch (stage.overflow) {
      case BLOCK -> stage.held.add(new Held<>(element, place, clock.getAsLong()));
      case DROP_OLDEST -> {
        lose(stage, stage.waiting.remove(), to); // it gets the place of the one that takes its own
        stage.events.left(1);
        line(stage, element);
      }
      case DROP_NEWEST -> lose(stage, element, to);
      case FAIL -> lost.add(new Move<>(element, to, How.FAILS));
      case SPILL -> throw new IllegalStateException("stages do not spill");
    }
  }

  private void lose(Stage<E> stage, E element, int to) {
    dropped++;
    stage.events.dropped();
    lost.add(new Move<>(element, to, How.DROPPED));
  }

  private static <E> void line(Stage<E> stage, E element) {
    stage.waiting.add(element);
    stage.events.entered();
  }

  /// Returns whether an element may go on.
  public boolean hasNext() {
    for (int i = all.size() - 1; i > 0; i--) {
      if (all.get(i).free > 0 && !all.get(i).waiting.isEmpty()) {
        return true;
      }
    }
    return !lost.isEmpty();
  }

  /// Returns an element that goes on, those that are furthest first; null if none may.
  public @Nullable Move<E> next() {
    Move<E> gone = lost.poll();
    for (int i = all.size() - 1; i > 0 && gone == null; i--) {
      Stage<E> stage = all.get(i);
      if (stage.free > 0 && !stage.waiting.isEmpty()) {
        gone = new Move<>(enter(stage), i, How.ENTERS);
      }
    }
    return gone;
  }

  private E enter(Stage<E> stage) {
    E element = stage.waiting.remove();
    stage.events.left(1);
    stage.free--;
    if (ordered) {
      stage.working.add(element);
    }
    Held<E> next = stage.held.poll();
    if (next != null) {
      stage.events.stalled(clock.getAsLong() - next.since);
      line(stage, next.element);
      free(next.place);
    }
    return element;
  }

  /// Gives up all elements that wait for anything; returns them.
  public List<E> discard() {
    List<E> gone = new ArrayList<>();
    for (Move<E> move : lost) {
      gone.add(move.element);
    }
    lost.clear();
    for (Stage<E> stage : all) {
      gone.addAll(stage.waiting);
      stage.events.left(stage.waiting.size());
      stage.waiting.clear();
      for (Held<E> each : stage.held) {
        stage.events.stalled(clock.getAsLong() - each.since);
        gone.add(each.element);
      }
      stage.held.clear();
      gone.addAll(stage.done);
      stage.working.removeAll(stage.done);
      stage.done.clear();
    }
    return gone;
  }

  /// Returns how many elements were lost.
  public long dropped() {
    return dropped;
  }

  /// Returns how many wait to enter a stage.
  public int waiting(int stage) {
    return Objects.requireNonNull(all.get(stage)).waiting.size();
  }
}
