package dev.espalier.runtime.trace;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.time.EngineTime.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The nodes of an engine that were interrupted and whose code has not returned yet. Those that
/// take longer than a grace to do so are reported, and again when they do return.
///
/// **Invariants.** A node is listed from before its worker can learn that it was abandoned until
/// its code returns. One alarm at most is set.
///
/// **Concurrency.** Listing is one step on a concurrent set, as losers of races do it often; the
/// lock guards the alarm and what [#await] waits for.
public final class Strays {

  private static final Logger LOG = LoggerFactory.getLogger(Strays.class);

  private final EngineTime time;
  private final Duration grace;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean watching;

  /// Creates an empty list.
  ///
  /// @param grace how long a node may take to return after its interrupt before it is reported
  public Strays(EngineTime time, Duration grace) {
    this.time = time;
    this.grace = grace;
  }

  /// A node that was abandoned.
  public final class Entry {

    private final NodeInfo node;
    private final Thread thread;
    private final Instant since = time.now();
    private final long at = time.nanos();
    private volatile boolean reported;
    private boolean ended;

    private Entry(NodeInfo node, Thread thread) {
      this.node = node;
      this.thread = thread;
    }

    /// Takes note that the node's code has returned.
    public void ended() {
      synchronized (this) {
        ended = true;
      }
      if (reported) {
        LOG.warn(
            "{} has ended now, {} after its interrupt", this, Spans.of(Duration.ofNanos(age())));
      }
      entries.remove(this);
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    private long age() {
      return time.nanos() - at;
    }

    private boolean isOverdue() {
      return age() >= grace.toNanos();
    }

    private void report() {
      synchronized (this) {
        if (reported || ended) {
          return;
        }
        reported = true;
      }
      LOG.warn("{} ignores its interrupt of {}; its thread is still busy{}", this, since, where());
    }

    private String where() {
      StackTraceElement[] stack = thread.getStackTrace();
      return stack.length == 0 ? "" : " at " + stack[0];
    }

    private Stray stray() {
      return new Stray(node, since, thread);
    }

    @Override
    public String toString() {
      String element = node.element().isEmpty() ? "" : " at element " + node.element();
      return "node \"%s\"%s of %s in run %s"
          .formatted(node.node().id(), element, node.run().flow().name(), node.run().runId());
    }
  }

  /// Lists a node whose thread is about to be interrupted.
  public Entry add(NodeInfo node, Thread thread) {
    Entry entry = new Entry(node, thread);
    entries.add(entry);
    return entry;
  }

  /// Sees to it that what is listed will be looked at when the grace is over.
  public void watch() {
    if (watching || entries.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      if (!watching) {
        watching = true;
        time.after(grace, this::look);
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("the engine's time has been closed; strays are no longer looked for", e);
    } finally {
      lock.unlock();
    }
  }

  private void look() {
    watching = false;
    boolean waiting = false;
    for (Entry entry : entries) {
      if (entry.isOverdue()) {
        entry.report();
      } else {
        waiting = true;
      }
    }
    if (waiting) {
      watch();
    }
  }

  /// Returns the nodes that were interrupted and have not ended yet.
  public List<Stray> list() {
    return entries.stream().map(Entry::stray).toList();
  }

  /// Waits for all of them to end, no longer than the grace, and then reports those that have not.
  ///
  /// @throws InterruptedException if the calling thread is interrupted
  public void await() throws InterruptedException {
    if (entries.isEmpty()) {
      return;
    }
    boolean[] over = new boolean[1];
    Alarm alarm = time.after(grace, () -> signal(over));
    lock.lock();
    try {
      while (!entries.isEmpty() && !over[0]) {
        changed.await();
      }
    } finally {
      lock.unlock();
      alarm.cancel();
      entries.forEach(Entry::report);
    }
  }

  private void signal(boolean[] over) {
    lock.lock();
    try {
      over[0] = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
