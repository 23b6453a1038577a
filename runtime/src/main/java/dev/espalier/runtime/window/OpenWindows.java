package dev.espalier.runtime.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The windows of one stream: assigns elements to them and tells which are complete.
///
/// **Invariants.** A window is complete, and fires, when the watermark has come to its end and the
/// lateness after it; it fires once, and takes nothing after that. Windows fire in the order of
/// their ends, then of their starts, then of their first elements. Nothing is kept but the elements
/// of windows that have not been taken.
///
/// **Concurrency.** None: no threads, no clock; [Windowing] guards it.
///
/// **References.** Akidau et al., The Dataflow Model (VLDB 2015), for windows, sessions that merge,
/// and watermarks.
final class OpenWindows {

  private static final Comparator<Pane> BY_END =
      Comparator.<Pane>comparingLong(pane -> pane.end)
          .thenComparingLong(pane -> pane.start)
          .thenComparingLong(pane -> pane.number);

  private final Shape shape;
  private final long lateness;
  private final Map<Object, NavigableMap<Long, Pane>> byKey = new HashMap<>();
  private final TreeSet<Pane> open = new TreeSet<>(BY_END);
  private final ArrayDeque<Pane> due = new ArrayDeque<>();
  private long watermark = Long.MIN_VALUE;
  private long count;

  /// @param lateness how long a window waits after its end
  OpenWindows(Shape shape, long lateness) {
    this.shape = shape;
    this.lateness = lateness;
  }

  /// A window with its elements.
  private static final class Pane {

    final Object key;
    final long start;
    final long end;
    final long number;
    final List<Entry> entries;

    Pane(Object key, long start, long end, long number, List<Entry> entries) {
      this.key = key;
      this.start = start;
      this.end = end;
      this.number = number;
      this.entries = entries;
    }

    List<Object> elements() {
      Object[] elements = new Object[entries.size()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = entries.get(i).element;
      }
      return Collections.unmodifiableList(Arrays.asList(elements));
    }
  }

  /// An element and when it came, as a number that only grows.
  private record Entry(long number, Object element) {}

  /// Adds an element to the windows that it belongs to; returns false if all of them have fired.
  boolean add(Object key, long time, Object element) {
    Entry entry = new Entry(count++, element);
    return switch (shape) {
      case Shape.Sliding sliding -> slide(sliding, key, time, entry);
      case Shape.Session(long gap) -> extend(gap, key, time, entry);
    };
  }

  private boolean slide(Shape.Sliding sliding, Object key, long time, Entry entry) {
    boolean taken = false;
    long start = sliding.lastStart(time);
    while (start + sliding.size() > time && !isOver(start + sliding.size())) {
      panes(key)
          .computeIfAbsent(start, at -> opened(key, at, at + sliding.size(), entry))
          .entries
          .add(entry);
      taken = true;
      start -= sliding.slide();
    }
    return taken;
  }

  private Pane opened(Object key, long start, long end, Entry first) {
    Pane pane = new Pane(key, start, end, first.number, new ArrayList<>());
    open.add(pane);
    return pane;
  }

  /// Merges the open sessions that the element lies in, or less than a gap away from.
  private boolean extend(long gap, Object key, long time, Entry entry) {
    List<Pane> touched = new ArrayList<>();
    for (Pane pane : sessions(key).headMap(time + gap, false).descendingMap().values()) {
      if (pane.end <= time) {
        break;
      }
      touched.add(pane);
    }
    if (touched.isEmpty() && isOver(time + gap)) {
      return false;
    }
    long start = time;
    long end = time + gap;
    long number = entry.number;
    List<Entry> entries = new ArrayList<>();
    for (Pane pane : touched) {
      start = Math.min(start, pane.start);
      end = Math.max(end, pane.end);
      number = Math.min(number, pane.number);
      entries = entries.isEmpty() ? pane.entries : merged(entries, pane.entries);
      forget(pane);
    }
    entries.add(entry);
    Pane session = new Pane(key, start, end, number, entries);
    open.add(session);
    panes(key).put(start, session);
    return true;
  }

  private static List<Entry> merged(List<Entry> some, List<Entry> more) {
    List<Entry> all = new ArrayList<>(some);
    all.addAll(more);
    all.sort(Comparator.comparingLong(Entry::number));
    return all;
  }

  private NavigableMap<Long, Pane> sessions(Object key) {
    return byKey.getOrDefault(key, Collections.emptyNavigableMap());
  }

  private NavigableMap<Long, Pane> panes(Object key) {
    return byKey.computeIfAbsent(key, _ -> new TreeMap<>());
  }

  private void forget(Pane pane) {
    open.remove(pane);
    NavigableMap<Long, Pane> others = panes(pane.key);
    others.remove(pane.start);
    if (others.isEmpty()) {
      byKey.remove(pane.key);
    }
  }

  /// Returns whether a window with this end has fired, or would have.
  private boolean isOver(long end) {
    return end + lateness <= watermark;
  }

  /// Takes note that no element before a time is expected any more. Never goes back.
  void advance(long time) {
    watermark = Math.max(watermark, time);
    while (!open.isEmpty() && isOver(open.first().end)) {
      Pane complete = open.first();
      forget(complete);
      due.add(complete);
    }
  }

  /// Takes note that there are no more elements: all windows fire.
  void end() {
    advance(Long.MAX_VALUE);
  }

  /// Takes the elements of the next window that has fired, in the order in which they came; null if
  /// none has.
  @Nullable List<Object> next() {
    Pane next = due.poll();
    return next == null ? null : next.elements();
  }

  /// Returns how many windows have fired and were not taken.
  int waiting() {
    return due.size();
  }

  /// Returns how many windows there are that have not fired.
  int open() {
    return open.size();
  }

  /// Returns how many keys have such windows.
  int keys() {
    return byKey.size();
  }

  /// Returns when the next window fires if nothing more comes, [Long#MAX_VALUE] for never.
  long nextDue() {
    return open.isEmpty() ? Long.MAX_VALUE : open.first().end + lateness;
  }

  /// Gives up the windows that have fired and were not taken.
  void skip() {
    due.clear();
  }
}
