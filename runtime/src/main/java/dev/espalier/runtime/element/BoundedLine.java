package dev.espalier.runtime.element;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.stage.BoundaryEvents;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A line in memory, of so many elements.
///
/// **Invariants.** No more elements wait here than the buffer holds. After `close` none is taken or
/// added any more; after `end` none is added.
///
/// **Concurrency.** Those who put and the one who takes wait here. A producer that waits goes on
/// when half of the room is free, so that neither side wakes the other for each element.
///
/// **Failure.** What the line ended with reaches whoever takes after the elements before it.
public final class BoundedLine implements Line {

  private final int capacity;
  private final Overflow overflow;
  private final BoundaryEvents events;
  private final LongSupplier clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition more = lock.newCondition();
  private final ArrayDeque<Object> waiting = new ArrayDeque<>();
  private long dropped;
  private boolean blocked;
  private boolean starved;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable error;

  /// Creates a line without elements of which nobody wants to know.
  public BoundedLine(Buffer buffer) {
    this(buffer, BoundaryEvents.NOBODY, () -> 0);
  }

  /// Creates a line without elements.
  ///
  /// @param events is told what happens here
  /// @param clock gives nanoseconds
  public BoundedLine(Buffer buffer, BoundaryEvents events, LongSupplier clock) {
    this.events = events;
    this.clock = clock;
    this.capacity = buffer.capacity();
    this.overflow = buffer.overflow();
  }

  @Override
  public void put(Object element) throws InterruptedException {
    lock.lock();
    try {
      if (enter()) {
        waiting.add(element);
        events.entered();
        if (starved) {
          starved = false;
          more.signal();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Returns whether an element may be added, once that is certain.
  private boolean enter() throws InterruptedException {
    while (isFull()) {
      switch (overflow) {
        case BLOCK -> await();
        case DROP_OLDEST -> {
          waiting.remove();
          events.left(1);
          lose();
        }
        case DROP_NEWEST -> {
          lose();
          return false;
        }
        case SPILL -> throw new IllegalStateException("what spills waits in another line");
        case FAIL -> {
          IllegalStateException full =
              new IllegalStateException(capacity + " elements wait already, and no more may");
          end(full);
          throw full;
        }
      }
    }
    if (closed) {
      throw new CancellationException("nobody takes the elements any more");
    }
    if (ended) {
      throw new IllegalStateException("the node takes no more elements: it has ended");
    }
    return true;
  }

  private boolean isFull() {
    return waiting.size() >= capacity && !closed && !ended;
  }

  private void await() throws InterruptedException {
    long since = clock.getAsLong();
    try {
      while (isFull()) {
        blocked = true;
        room.await();
      }
    } finally {
      events.stalled(clock.getAsLong() - since);
    }
  }

  private void lose() {
    dropped++;
    events.dropped();
  }

  @Override
  public void end(@Nullable Throwable failure) {
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        error = failure;
        more.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable Object take() throws Throwable {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended && !closed) {
        starved = true;
        more.await();
      }
      Object next = closed ? null : waiting.poll();
      if (next != null) {
        events.left(1);
      }
      if (next == null && error != null && !closed) {
        throw error;
      }
      if (blocked && waiting.size() <= capacity / 2) {
        blocked = false;
        room.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      events.left(waiting.size());
      waiting.clear();
      room.signalAll();
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
