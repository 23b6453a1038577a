package dev.espalier.runtime.spill;

import dev.espalier.runtime.element.Line;
import dev.espalier.runtime.result.SpillException;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A line of which so many elements wait in memory, and the others on disk.
///
/// **Invariants.** What is in memory is older than what is on disk: while anything is there, new
/// elements follow it. After `close` none is taken or added any more; after `end` none is added.
///
/// **Concurrency.** Those who put never wait; the one who takes does. Elements become bytes and
/// elements again outside of the lock, as that runs code of their types.
///
/// **Failure.** What cannot be put ends the line, and reaches whoever takes after the elements
/// before it, whatever the node makes of it. What cannot be had again fails the one who takes.
final class SpillingLine implements Line {

  private final int capacity;
  private final Spool spool;
  private final Form form;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final ArrayDeque<Object> memory = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable error;

  SpillingLine(int capacity, Spool spool, Form form) {
    this.capacity = capacity;
    this.spool = spool;
    this.form = form;
  }

  /// What elements are on disk.
  interface Form {

    /// Returns the bytes of an element.
    ///
    /// @throws SpillException if it has none
    byte[] write(Object element);

    /// Returns the element of some bytes.
    ///
    /// @throws SpillException if it cannot be made again
    Object read(byte[] bytes);
  }

  @Override
  public void put(Object element) {
    try {
      if (!add(element, null)) {
        add(element, form.write(element));
      }
    } catch (SpillException e) {
      end(e);
      throw e;
    }
  }

  /// Adds an element where there is room, or its bytes; returns whether it could.
  private boolean add(Object element, byte @Nullable [] bytes) {
    lock.lock();
    try {
      if (closed) {
        throw new CancellationException("nobody takes the elements any more");
      }
      if (ended) {
        throw new IllegalStateException("the node takes no more elements: it has ended");
      }
      if (spool.isEmpty() && memory.size() < capacity) {
        memory.add(element);
      } else if (bytes != null) {
        spool.add(bytes);
      } else {
        return false;
      }
      more.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable Object take() throws Throwable {
    byte[] bytes;
    lock.lock();
    try {
      while (memory.isEmpty() && spool.isEmpty() && !ended && !closed) {
        more.await();
      }
      if (closed) {
        return null;
      }
      Object next = memory.poll();
      if (next != null) {
        return next;
      }
      bytes = spool.take();
      if (bytes == null) {
        if (error != null) {
          throw error;
        }
        return null;
      }
    } finally {
      lock.unlock();
    }
    return form.read(bytes);
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
  public void close() {
    lock.lock();
    try {
      closed = true;
      memory.clear();
      more.signalAll();
      spool.close();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long dropped() {
    return 0;
  }
}
