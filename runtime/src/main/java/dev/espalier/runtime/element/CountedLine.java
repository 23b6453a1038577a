package dev.espalier.runtime.element;

import dev.espalier.runtime.stage.BoundaryEvents;
import org.jspecify.annotations.Nullable;

/// A line that tells how many elements wait in another one, which never makes them wait for room.
///
/// **Concurrency.** An element counts from before it is put, so that it never leaves before.
public final class CountedLine implements Line {

  private final Line line;
  private final BoundaryEvents events;
  private int waiting;
  private boolean closed;

  public CountedLine(Line line, BoundaryEvents events) {
    this.line = line;
    this.events = events;
  }

  @Override
  public void put(Object element) throws InterruptedException {
    came();
    boolean isIn = false;
    try {
      line.put(element);
      isIn = true;
    } finally {
      if (!isIn) {
        left();
      }
    }
  }

  @Override
  public @Nullable Object take() throws Throwable {
    Object next = line.take();
    if (next != null) {
      left();
    }
    return next;
  }

  private synchronized void came() {
    if (!closed) {
      waiting++;
      events.entered();
    }
  }

  private synchronized void left() {
    if (!closed) {
      waiting--;
      events.left(1);
    }
  }

  @Override
  public void end(@Nullable Throwable failure) {
    line.end(failure);
  }

  @Override
  public void close() {
    line.close();
    synchronized (this) {
      if (!closed) {
        closed = true;
        events.left(waiting);
      }
    }
  }

  @Override
  public long dropped() {
    return line.dropped();
  }
}
