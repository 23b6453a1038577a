package dev.espalier.runtime.element;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.spi.Emission;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The elements of a stream between the node that makes them, on a thread of its own, and the scope
/// that takes them.
///
/// **Invariants.** No more elements wait here than the buffer holds. After `close` none is taken or
/// added any more; after `end` none is added.
///
/// **Concurrency.** Any number of threads emit, one at a time takes; both wait here. A producer
/// that waits goes on when half of the room is free, so that neither side wakes the other for each
/// element.
///
/// **Failure.** What the producer throws reaches whoever takes after the elements before it. An
/// interrupted producer has its interrupt still set when `emit` throws.
public final class Production {

  private final Emission<?> emission;
  private final int capacity;
  private final Overflow overflow;
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

  public Production(Emission<?> emission, Buffer buffer) {
    this.emission = emission;
    this.capacity = buffer.capacity();
    this.overflow = buffer.overflow();
  }

  /// Makes the elements.
  ///
  /// @throws Throwable what the producer fails with
  public void run() throws Throwable {
    emission.run(this::emit);
  }

  /// Adds an element, or does what is to be done when there is no room.
  ///
  /// @throws CancellationException if nobody takes elements any more
  public void emit(@Nullable Object element) {
    if (element == null) {
      throw new NullPointerException("an element is null");
    }
    lock.lock();
    try {
      if (enter()) {
        waiting.add(element);
        if (starved) {
          starved = false;
          more.signal();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the node was interrupted");
    } finally {
      lock.unlock();
    }
  }

  /// Returns whether an element may be added, once that is certain.
  private boolean enter() throws InterruptedException {
    while (waiting.size() >= capacity && !closed && !ended) {
      switch (overflow) {
        case BLOCK -> {
          blocked = true;
          room.await();
        }
        case DROP_OLDEST -> {
          waiting.remove();
          dropped++;
        }
        case DROP_NEWEST -> {
          dropped++;
          return false;
        }
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

  /// Takes note that the producer has returned, or has failed.
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

  /// Returns the next element when there is one, null if there are no more.
  ///
  /// @throws Throwable what the producer failed with
  public @Nullable Object take() throws Throwable {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended && !closed) {
        starved = true;
        more.await();
      }
      Object next = closed ? null : waiting.poll();
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

  /// Returns how many elements were lost because others waited.
  public long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  /// Gives the elements up that are here and those to come.
  public void close() {
    lock.lock();
    try {
      closed = true;
      waiting.clear();
      room.signalAll();
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
