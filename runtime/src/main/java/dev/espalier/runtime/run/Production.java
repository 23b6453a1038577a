package dev.espalier.runtime.run;

import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The elements of a stream between the node that makes them, on a thread of its own, and the scope
/// that takes them.
///
/// **Invariants.** At most `capacity` elements wait here. After `close` none is taken or added any
/// more; after `end` none is added.
///
/// **Concurrency.** Any number of threads emit, one at a time takes; both wait here. A producer
/// that waits goes on when half of the room is free, so that neither side wakes the other for each
/// element.
///
/// **Failure.** What the producer throws reaches whoever takes after the elements before it. An
/// interrupted producer has its interrupt still set when `emit` throws.
final class Production {

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition more = lock.newCondition();
  private final ArrayDeque<Object> waiting = new ArrayDeque<>();
  private boolean blocked;
  private boolean starved;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable error;

  Production(int capacity) {
    this.capacity = capacity;
  }

  /// Adds an element, when there is room.
  ///
  /// @throws CancellationException if nobody takes elements any more
  void emit(@Nullable Object element) {
    if (element == null) {
      throw new NullPointerException("an element is null");
    }
    lock.lock();
    try {
      while (waiting.size() >= capacity && !closed) {
        blocked = true;
        room.await();
      }
      if (closed) {
        throw new CancellationException("nobody takes the elements any more");
      }
      if (ended) {
        throw new IllegalStateException("the node that emits has returned");
      }
      waiting.add(element);
      if (starved) {
        starved = false;
        more.signal();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the node was interrupted");
    } finally {
      lock.unlock();
    }
  }

  /// Takes note that the producer has returned, or has failed.
  void end(@Nullable Throwable failure) {
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
  @Nullable Object take() throws Throwable {
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

  /// Gives the elements up that are here and those to come.
  void close() {
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

  /// Returns whether nobody takes elements any more.
  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
