package dev.espalier.runtime.run;

import dev.espalier.runtime.element.Production;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The workers of a run: the one that starts it, and those sent for later.
///
/// **Concurrency.** A worker is listed before it can be busy and until it can no longer be, so a
/// stop that is marked before the list is read misses nobody who is busy after.
final class Crew {

  private final FlowRun run;
  private final ThreadFactory threads;
  private volatile @Nullable Worker first;
  private volatile @Nullable Set<Worker> others;

  Crew(FlowRun run, ThreadFactory threads) {
    this.run = run;
    this.threads = threads;
  }

  void first(Worker worker) {
    first = worker;
  }

  /// Lists a worker that another thread than one of the run's will be, now and then.
  void enlist(Worker worker) {
    listed().add(worker);
  }

  void forEach(Consumer<Worker> action) {
    Worker starter = first;
    if (starter != null) {
      action.accept(starter);
    }
    Set<Worker> listed = others;
    if (listed != null) {
      listed.forEach(action);
    }
  }

  /// Returns the calls that are under way.
  List<Fault> busy() {
    List<Fault> busy = new ArrayList<>();
    forEach(
        worker -> {
          Fault call = worker.busyWith();
          if (call != null) {
            busy.add(call);
          }
        });
    return busy;
  }

  /// Sends a worker to a frame where several nodes are ready.
  void help(Frame frame) {
    send(frame, worker -> frame.join() && worker.enter(frame, -1));
  }

  /// Sends a worker to a scope that has room for another element.
  void advance(ScopeRun scope) {
    send(
        scope.parent,
        worker -> {
          scope.helperCame();
          return worker.proceed(scope);
        });
  }

  /// Has a node emit its elements; a place has been kept for the worker that does.
  void produce(Frame frame, int node, Production production) {
    send(frame, worker -> Emitting.run(worker, frame, node, production));
  }

  /// Sends a worker to take a place that was kept for it.
  void take(Frame frame) {
    send(frame, worker -> worker.enter(frame, -1));
  }

  /// Has the place of an abandoned worker taken. In a run that is stopped all that is left is to
  /// leave, which is done here: there may be no thread to be had where abandoned code is busy.
  void replace(Frame frame, @Nullable ScopeRun pulling) {
    Worker.Errand errand =
        worker -> {
          if (pulling == null) {
            return worker.enter(frame, -1);
          }
          pulling.exhaust();
          return worker.proceed(pulling);
        };
    if (run.isStopped()) {
      new Worker(run, frame, errand, false).run();
    } else {
      send(frame, errand);
    }
  }

  /// Has the place of a worker taken whose call took too long, and goes on with that.
  void takeOver(Frame frame, Worker.Errand errand) {
    if (run.isStopped()) {
      new Worker(run, frame, errand, false).run();
    } else {
      send(frame, errand);
    }
  }

  private void send(Frame frame, Worker.Errand errand) {
    Worker worker = new Worker(run, frame, errand, false);
    Set<Worker> listed = listed();
    listed.add(worker);
    start(
        () -> {
          try {
            worker.run();
          } finally {
            listed.remove(worker);
          }
        });
  }

  /// Does something on a thread of its own.
  void start(Runnable work) {
    threads.newThread(work).start();
  }

  private Set<Worker> listed() {
    Set<Worker> listed = others;
    if (listed == null) {
      synchronized (this) {
        listed = others;
        if (listed == null) {
          listed = ConcurrentHashMap.newKeySet();
          others = listed;
        }
      }
    }
    return listed;
  }

  /// The runs of other flows, on threads of their own, that are part of a run and have not ended.
  static final class Subruns {

    private volatile @Nullable Set<FlowRun> all;

    void add(FlowRun inner) {
      synchronized (this) {
        if (all == null) {
          all = ConcurrentHashMap.newKeySet();
        }
      }
      runs().add(inner);
    }

    void remove(FlowRun inner) {
      Set<FlowRun> known = all;
      if (known != null) {
        known.remove(inner);
      }
    }

    void forEach(Consumer<FlowRun> action) {
      runs().forEach(action);
    }

    int size() {
      return runs().size();
    }

    private Set<FlowRun> runs() {
      Set<FlowRun> known = all;
      return known == null ? Set.of() : known;
    }
  }
}
