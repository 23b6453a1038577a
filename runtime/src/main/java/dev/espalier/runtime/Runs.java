package dev.espalier.runtime;

import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.run.FlowRun;
import dev.espalier.runtime.run.RunServices;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.time.EngineTime.Alarm;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.runtime.trace.Stray;
import dev.espalier.runtime.trace.Strays;
import dev.espalier.runtime.trace.Surround;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The runs of an engine that are under way.
///
/// **Concurrency.** A run is listed before it starts and until it has ended. Closing looks at the
/// list only after no run can be added any more.
final class Runs {

  private final Set<FlowRun> active = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();
  private final String prefix = Integer.toString(new SecureRandom().nextInt() >>> 1, 36);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private final EngineTime time;
  private final RunServices services;
  private final Strays strays;
  private final boolean apart;
  private volatile boolean closed;

  Runs(
      EngineTime time,
      @Nullable RunListener listener,
      @Nullable Surround surround,
      @Nullable ClassLoader apart,
      Spilling spilling,
      Duration grace) {
    this.time = time;
    this.apart = apart != null;
    this.strays = new Strays(time, grace);
    this.services =
        new RunServices(
            time,
            listener,
            surround,
            apart == null,
            spilling,
            threads(apart),
            id -> prefix + "-" + id,
            strays,
            this::ended);
  }

  private static ThreadFactory threads(@Nullable ClassLoader loader) {
    ThreadFactory threads = Thread.ofVirtual().name("espalier-run").factory();
    if (loader == null) {
      return threads;
    }
    return work -> {
      Thread thread = threads.newThread(work);
      thread.setContextClassLoader(loader);
      return thread;
    };
  }

  /// Whether a run may use its caller's thread: not if the application's classes expect a context
  /// class loader that this thread does not have.
  boolean staysWithCaller(Plan plan) {
    return !apart && FlowRun.staysWithCaller(plan);
  }

  FlowRun create(Plan plan, @Nullable Object input) {
    FlowRun run = new FlowRun(services, plan, input, count.incrementAndGet());
    active.add(run);
    if (closed) {
      ended(run);
      throw new IllegalStateException("the engine is closed");
    }
    return run;
  }

  private void ended(FlowRun run) {
    active.remove(run);
    if (closed && active.isEmpty()) {
      signal();
    }
  }

  private void signal() {
    lock.lock();
    try {
      none.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<Stray> strays() {
    return strays.list();
  }

  /// Lets the runs under way end, and cancels those that take longer than given.
  void close(Duration patience) {
    closed = true;
    boolean interrupted = false;
    try {
      await(patience);
    } catch (InterruptedException e) {
      interrupted = true;
      cancel();
    }
    try {
      strays.await();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Duration patience) throws InterruptedException {
    if (active.isEmpty()) {
      return;
    }
    Alarm alarm = time.after(patience, this::cancel);
    lock.lock();
    try {
      while (!active.isEmpty()) {
        none.await();
      }
    } finally {
      lock.unlock();
      alarm.cancel();
    }
  }

  private void cancel() {
    active.forEach(run -> run.cancel("the engine was closed"));
    active.clear();
    signal();
  }
}
