package dev.espalier.runtime.run;

import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.stage.Gaps;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The answers of a flow whose output lies in a scope, on their way to the caller.
///
/// **Invariants.** An element keeps its place among the scope's `concurrency` until the caller
/// takes its answers, so no more than that many elements are ever held here. Where the scope's
/// nodes form a chain and nothing makes the run answer by the clock, the caller itself takes the
/// elements through them, see [ChainRun], and none is held at all.
///
/// **Concurrency.** Workers never wait here: they offer and go. The caller waits.
///
/// **Failure.** The stream ends when the run does, and throws what the run ended with unless that
/// is success. Closing the stream early cancels the run.
final class OutputSink {

  private final ScopeRun scope;
  private final boolean ordered;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Batch> early = new HashMap<>();
  private final Gaps nothing = new Gaps();
  private final ArrayDeque<Batch> ready = new ArrayDeque<>();
  private long next;
  private boolean ended;
  private @Nullable RunResult<Object> problem;

  OutputSink(ScopeRun scope, boolean ordered) {
    this.scope = scope;
    this.ordered = ordered;
  }

  /// The answers of an element.
  ///
  /// @param place the stage in which the element keeps its place
  private record Batch(List<Object> answers, int place) {}

  /// Hands over the answers of an element, which may be none; returns whether it needs its place no
  /// more.
  boolean offer(Frame element) {
    Batch batch = new Batch(Gathering.outputs(element), element.place);
    lock.lock();
    try {
      boolean isIdle = batch.answers.isEmpty() || ended;
      if (ordered) {
        order(element.index, isIdle ? null : batch);
      } else if (!isIdle) {
        ready.add(batch);
      }
      changed.signalAll();
      return isIdle;
    } finally {
      lock.unlock();
    }
  }

  private void order(long index, @Nullable Batch batch) {
    if (batch == null) {
      nothing.add(index);
    } else {
      early.put(index, batch);
    }
    next = nothing.skip(next);
    for (Batch due = early.remove(next); due != null; due = early.remove(next)) {
      ready.add(due);
      next = nothing.skip(next + 1);
    }
  }

  /// Ends the stream, with what went wrong if anything did.
  void end(@Nullable RunResult<Object> trouble) {
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        problem = trouble;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Has the scope see that the run was stopped: it may be waiting for the caller alone.
  void wake() {
    scope.wake();
  }

  /// Returns the answers.
  Stream<Object> stream() {
    Runnable cancel = () -> scope.parent.run.cancel("the stream of its answers was closed");
    return StreamSupport.stream(new Answers(), false).onClose(cancel);
  }

  private @Nullable Batch take() {
    lock.lock();
    try {
      while (ready.isEmpty() && !ended) {
        changed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      scope.parent.run.cancel("the thread that takes its answers was interrupted");
    } finally {
      lock.unlock();
    }
    return taken();
  }

  private @Nullable Batch taken() {
    lock.lock();
    try {
      if (problem != null) {
        problem.orThrow();
      }
      return ready.poll();
    } finally {
      lock.unlock();
    }
  }

  private final class Answers extends Spliterators.AbstractSpliterator<Object> {

    private final ArrayDeque<Object> taken = new ArrayDeque<>();
    private @Nullable Worker driver;

    Answers() {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Object> action) {
      if (drive(action, false)) {
        return true;
      }
      while (taken.isEmpty()) {
        Batch batch = take();
        if (batch == null) {
          return false;
        }
        taken.addAll(batch.answers);
        scope.release(batch.place);
      }
      action.accept(taken.remove());
      return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super Object> action) {
      drive(action, true);
      super.forEachRemaining(action);
    }

    /// Makes answers on this thread, where that may be; returns whether there was one and there may
    /// be more.
    private boolean drive(Consumer<? super Object> action, boolean all) {
      if (!scope.isDriven()) {
        return false;
      }
      Worker worker = driver;
      if (worker == null) {
        FlowRun run = scope.parent.run;
        worker = new Worker(run, scope.parent, begun -> false, true);
        run.crew().enlist(worker);
        driver = worker;
      }
      return worker.drive(scope, action, all);
    }
  }
}
