package dev.espalier.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;

/// A time that stands still until it is moved: for tests. Alarms fire on the thread that moves it,
/// in the order of their times.
public final class ManualTime implements EngineTime {

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Due> alarms = new PriorityQueue<>();
  private final Instant start;
  private long nanos;
  private long sequence;

  /// Creates a time that begins at the epoch of Unix.
  public ManualTime() {
    this(Instant.EPOCH);
  }

  /// Creates a time that begins at the given instant.
  public ManualTime(Instant start) {
    this.start = start;
  }

  @Override
  public Instant now() {
    return start.plusNanos(nanos());
  }

  @Override
  public long nanos() {
    lock.lock();
    try {
      return nanos;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Alarm after(Duration delay, Runnable action) {
    lock.lock();
    try {
      Due due = new Due(nanos + Math.max(0, delay.toNanos()), sequence++, action);
      alarms.add(due);
      return () -> cancel(due);
    } finally {
      lock.unlock();
    }
  }

  /// Moves the time forward and fires the alarms that have become due.
  public void advance(Duration by) {
    for (Runnable action : move(by)) {
      action.run();
    }
  }

  /// Returns how many alarms are not yet due.
  public int alarms() {
    lock.lock();
    try {
      return alarms.size();
    } finally {
      lock.unlock();
    }
  }

  private List<Runnable> move(Duration by) {
    lock.lock();
    try {
      nanos += by.toNanos();
      List<Runnable> due = new ArrayList<>();
      for (Due next = alarms.peek(); next != null && next.at <= nanos; next = alarms.peek()) {
        due.add(alarms.remove().action);
      }
      return due;
    } finally {
      lock.unlock();
    }
  }

  private void cancel(Due due) {
    lock.lock();
    try {
      alarms.remove(due);
    } finally {
      lock.unlock();
    }
  }

  private record Due(long at, long sequence, Runnable action) implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
