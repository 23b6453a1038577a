package dev.espalier.runtime.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Windows by their definition, without any cleverness: from all elements so far, each time anew.
final class Definition {

  private final Shape shape;
  private final long lateness;
  private final List<Taken> taken = new ArrayList<>();
  private final List<Window> fired = new ArrayList<>();
  private long watermark = Long.MIN_VALUE;

  Definition(Shape shape, long lateness) {
    this.shape = shape;
    this.lateness = lateness;
  }

  /// An element that was taken, and until which end windows it is in had fired when it came.
  private record Taken(String key, long time, int number, long before) {}

  private record Window(String key, long start, long end, List<Taken> elements) {

    int first() {
      return elements.getFirst().number();
    }

    List<Object> numbers() {
      return elements.stream().map(each -> (Object) each.number()).toList();
    }
  }

  /// Takes an element unless all its windows have fired; the watermark moves after that.
  boolean takes(String key, long time, int number, long next) {
    Taken element = new Taken(key, time, number, watermark);
    taken.add(element);
    boolean isTaken = windows().stream().anyMatch(window -> window.elements().contains(element));
    if (!isTaken) {
      taken.remove(element);
    }
    watermark = next;
    return isTaken;
  }

  /// Returns the numbers of the elements in all windows that have fired so far, in their order.
  List<List<Object>> firedBy(long time) {
    windows().stream()
        .filter(window -> isOver(window.end(), time))
        .filter(window -> fired.stream().noneMatch(known -> isSame(known, window)))
        .sorted(
            Comparator.comparingLong(Window::end)
                .thenComparingLong(Window::start)
                .thenComparingInt(Window::first))
        .forEach(fired::add);
    return fired.stream().map(Window::numbers).toList();
  }

  private static boolean isSame(Window known, Window window) {
    return known.key().equals(window.key())
        && known.start() == window.start()
        && known.end() == window.end()
        && known.first() == window.first();
  }

  private boolean isOver(long end, long time) {
    return time == Long.MAX_VALUE || end + lateness <= time;
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    taken.forEach(each -> keys.add(each.key()));
    for (String key : keys) {
      List<Taken> own = taken.stream().filter(each -> each.key().equals(key)).toList();
      windows.addAll(
          switch (shape) {
            case Shape.Sliding(long size, long slide) -> sliding(key, own, size, slide);
            case Shape.Session(long gap) -> sessions(key, own, gap);
          });
    }
    return windows;
  }

  /// Every window that there could be, with those elements that it holds and that came in time.
  private List<Window> sliding(String key, List<Taken> own, long size, long slide) {
    List<Window> windows = new ArrayList<>();
    for (long number = -100; number <= 100; number++) {
      long start = number * slide;
      long end = start + size;
      List<Taken> elements =
          own.stream()
              .filter(each -> start <= each.time() && each.time() < end)
              .filter(each -> !isOver(end, each.before()))
              .toList();
      if (!elements.isEmpty()) {
        windows.add(new Window(key, start, end, elements));
      }
    }
    return windows;
  }

  /// Sessions grow as elements come: those that have not fired when an element comes and lie less
  /// than a gap away become one with it.
  private List<Window> sessions(String key, List<Taken> own, long gap) {
    List<Window> sessions = new ArrayList<>();
    for (Taken each : own) {
      List<Taken> together = new ArrayList<>(List.of(each));
      long start = each.time();
      long end = each.time() + gap;
      boolean joins = false;
      for (Window session : List.copyOf(sessions)) {
        boolean isNear = session.start() < each.time() + gap && each.time() < session.end();
        if (isNear && !isOver(session.end(), each.before())) {
          sessions.remove(session);
          together.addAll(session.elements());
          start = Math.min(start, session.start());
          end = Math.max(end, session.end());
          joins = true;
        }
      }
      if (joins || !isOver(end, each.before())) {
        together.sort(Comparator.comparingInt(Taken::number));
        sessions.add(new Window(key, start, end, together));
      }
    }
    return sessions;
  }
}
