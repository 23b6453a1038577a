package dev.espalier.runtime.window;

import dev.espalier.runtime.element.Feed;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.time.EngineTime.Alarm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The windows between the scope whose elements they gather and the scopes that work on them and on
/// what came too late.
///
/// **Invariants.** An element keeps its place in its scope while [#MOST_WAITING] windows have fired
/// and wait, or so many late elements do; so what is kept is what is open, that many windows, and
/// one element for each place. Elements enter in their order if their scope keeps it.
///
/// **Concurrency.** Workers that end an element never wait here: they offer and go. Those who take
/// windows wait; one at a time takes windows, one late elements. Windows by the clock fire by an
/// alarm, of which one is set at a time. Places are given back outside of the lock.
///
/// **Failure.** Where an element has no time, windows that fired before are still taken, then the
/// failure is. After `close` nothing is kept any more and no place is held.
public final class Windowing {

  /// How many windows that have fired, or elements that came too late, may wait.
  static final int MOST_WAITING = 16;

  private static final Duration LONGEST = Duration.ofDays(365);

  private final WindowRules rules;
  private final EngineTime time;
  private final boolean ordered;
  private final Events events;
  private final long epoch;
  private final long origin;
  private final OpenWindows windows;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Map<Long, Optional<Object>> early = new HashMap<>();
  private final ArrayDeque<Object> late = new ArrayDeque<>();
  private long next;
  private int held;
  private boolean takesLate;
  private boolean takesWindows = true;
  private boolean ended;
  private @Nullable Throwable error;
  private @Nullable Alarm alarm;

  /// What is told of windows.
  public interface Events {

    /// An element came too late.
    void late();

    /// So many more elements need their places no longer.
    void release(int places);
  }

  /// @param ordered whether elements enter in their order
  /// @param takesLate whether somebody takes the elements that come too late
  public Windowing(
      WindowRules rules, EngineTime time, boolean ordered, boolean takesLate, Events events) {
    this.rules = rules;
    this.time = time;
    this.ordered = ordered;
    this.takesLate = takesLate;
    this.events = events;
    this.epoch = rules.byEvent() ? 0 : time.now().toEpochMilli();
    this.origin = rules.byEvent() ? 0 : time.nanos();
    this.windows = new OpenWindows(rules.shape(), rules.lateness());
  }

  /// Hands over what an element came to, null for nothing; returns how many elements need their
  /// places no longer.
  public int offer(long index, @Nullable Object value) {
    lock.lock();
    try {
      if (!ordered) {
        accept(value);
        held++;
      } else {
        early.put(index, Optional.ofNullable(value));
        for (var due = early.remove(next); due != null; due = early.remove(next)) {
          next++;
          accept(due.orElse(null));
          held++;
        }
      }
      settle();
      return free();
    } finally {
      lock.unlock();
    }
  }

  private void accept(@Nullable Object value) {
    if (value == null || error != null || ended) {
      return;
    }
    try {
      enter(value);
    } catch (RuntimeException | Error e) {
      error = e;
    }
  }

  private void enter(Object value) {
    long now = rules.byEvent() ? rules.timeOf(value) : clock();
    if (!rules.byEvent()) {
      windows.advance(now);
    }
    if (!windows.add(rules.keyOf(value), now, value)) {
      events.late();
      if (takesLate) {
        late.add(value);
      }
    } else if (rules.byEvent()) {
      windows.advance(now - rules.outOfOrder());
    }
  }

  private long clock() {
    return epoch + (time.nanos() - origin) / 1_000_000;
  }

  /// Wakes who waits for what there is now, and sees to it that the clock is heard.
  private void settle() {
    if (!takesWindows) {
      windows.skip();
    }
    if (windows.waiting() > 0 || !late.isEmpty() || error != null || ended) {
      more.signalAll();
    }
    boolean isTimed = !rules.byEvent() && takesWindows && !ended && error == null;
    if (isTimed && alarm == null && windows.open() > 0) {
      Duration wait =
          Duration.ofMillis(windows.nextDue() - epoch).minusNanos(time.nanos() - origin);
      alarm = time.after(wait.compareTo(LONGEST) < 0 ? wait : LONGEST, this::due);
    }
  }

  private void due() {
    lock.lock();
    try {
      alarm = null;
      if (!ended) {
        windows.advance(clock());
        settle();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Returns how many places are free now, of those that were held.
  private int free() {
    boolean isFull = windows.waiting() >= MOST_WAITING || late.size() >= MOST_WAITING;
    int free = isFull && error == null && !ended ? 0 : held;
    held -= free;
    return free;
  }

  /// Takes note that all elements have been offered: the windows that are open fire.
  public void end() {
    lock.lock();
    try {
      if (error == null) {
        windows.end();
      }
      finish();
    } finally {
      lock.unlock();
    }
  }

  /// Takes note that the elements cannot be had, or are of no use any more.
  ///
  /// @param failure why they cannot be had, null if they are of no use
  public void fail(@Nullable Throwable failure) {
    lock.lock();
    try {
      if (error == null) {
        error = failure;
      }
      finish();
    } finally {
      lock.unlock();
    }
  }

  private void finish() {
    ended = true;
    cancel();
    more.signalAll();
  }

  private void cancel() {
    Alarm set = alarm;
    alarm = null;
    if (set != null) {
      set.cancel();
    }
  }

  /// Returns the windows, for the scope that works on them.
  public Feed windows() {
    return new Windowed();
  }

  /// Returns the elements that come too late, for the scope that works on them.
  public Feed late() {
    return new TooLate();
  }

  private @Nullable Object await(boolean isLate) throws Throwable {
    int places;
    Object taken;
    lock.lock();
    try {
      taken = poll(isLate);
      while (taken == null && takes(isLate) && !ended && error == null) {
        more.await();
        taken = poll(isLate);
      }
      if (taken == null && takes(isLate) && error != null) {
        throw error;
      }
      places = free();
    } finally {
      lock.unlock();
    }
    release(places);
    return taken;
  }

  private @Nullable Object poll(boolean isLate) {
    if (!takes(isLate)) {
      return null;
    }
    return isLate ? late.poll() : windows.next();
  }

  private boolean takes(boolean isLate) {
    return isLate ? takesLate : takesWindows;
  }

  private void close(boolean isLate) {
    int places;
    lock.lock();
    try {
      if (isLate) {
        takesLate = false;
        late.clear();
      } else {
        takesWindows = false;
        windows.skip();
        cancel();
      }
      more.signalAll();
      places = free();
    } finally {
      lock.unlock();
    }
    release(places);
  }

  private void release(int places) {
    if (places > 0) {
      events.release(places);
    }
  }

  private final class Windowed implements Feed {

    @Override
    public @Nullable Object next() throws Throwable {
      return await(false);
    }

    @Override
    public void close() {
      Windowing.this.close(false);
    }
  }

  private final class TooLate implements Feed {

    @Override
    public @Nullable Object next() throws Throwable {
      return await(true);
    }

    @Override
    public void close() {
      Windowing.this.close(true);
    }
  }
}
