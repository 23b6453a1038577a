package dev.espalier.runtime.run;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.element.BoundedLine;
import dev.espalier.runtime.element.Collected;
import dev.espalier.runtime.element.CountedLine;
import dev.espalier.runtime.element.Elements;
import dev.espalier.runtime.element.Feed;
import dev.espalier.runtime.element.Line;
import dev.espalier.runtime.element.Production;
import dev.espalier.runtime.meter.FlowMeter;
import dev.espalier.runtime.plan.Block;
import dev.espalier.runtime.plan.Staged;
import dev.espalier.runtime.run.ScopeRun.Turn;
import dev.espalier.runtime.stage.BoundaryEvents;
import dev.espalier.runtime.stage.Stages;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A worker's way into the elements of scopes and out again.
///
/// **Concurrency.** Part of its worker, and used by its thread only; [ScopeRun] says who has the
/// turn.
final class ScopeWalk {

  private final FlowRun run;
  private final Worker worker;
  private final Settling settling;

  ScopeWalk(FlowRun run, Worker worker, Settling settling) {
    this.run = run;
    this.worker = worker;
    this.settling = settling;
  }

  /// Opens the scope of a source; returns whether the worker has more to do.
  boolean open(Frame at, int node) {
    worker.pause();
    if (!worker.begin(at, node, null)) {
      if (at.values[node] instanceof Feed feed) {
        feed.close(); // else what feeds it might wait for it
      }
      return !worker.isAbandoned();
    }
    Elements elements = null;
    Throwable error = null;
    try {
      elements = elements(at, node);
    } catch (Throwable t) {
      error = t;
    }
    if (!worker.finish()) {
      return false;
    }
    if (elements == null) {
      worker.failed(at, node, Objects.requireNonNull(error));
      return true;
    }
    return enter(at, node, new ScopeRun(at, node, elements));
  }

  private Elements elements(Frame at, int node) {
    int source = at.block.nodes().source()[node];
    Block inner = at.block.children()[at.block.nodes().child()[node]];
    Type type = run.plan().code().typeOf(at.block.nodes().number()[source]);
    return Elements.of(
        Objects.requireNonNull(at.values[source]),
        inner.buffer(),
        where -> line(where, type, entrance(inner)));
  }

  private Line line(Buffer buffer, Type stream, BoundaryEvents events) {
    return buffer.overflow() == Overflow.SPILL
        ? new CountedLine(run.services().spilling().line(buffer, stream), events)
        : new BoundedLine(buffer, events, run.services().time()::nanos);
  }

  private boolean enter(Frame at, int node, ScopeRun scope) {
    at.values[node] = scope;
    VarHandle.fullFence(); // who dismisses it marks it first, and then looks whether it is open
    if (scope.region != null && Worker.isDismissed(at, node)) {
      scope.region.stop();
    }
    run.trace().scopeOpened(scope.definition, scope.elements.size());
    Production production = scope.elements.production();
    if (production != null && at.stay()) {
      run.crew().produce(at, scope.source(), production);
    }
    OutputSink sink = scope.sink();
    if (sink != null) {
      run.answerStream(sink);
    }
    if (scope.block.gathers().length > 0) {
      settling.opened(at, node, scope.template);
      if (at.needsHelp()) {
        run.crew().help(at);
      }
    }
    if (scope.isDriven() && !scope.isStopped()) {
      return false; // the taker of the answers goes on, or whoever stops the run
    }
    return proceed(scope, null);
  }

  /// Returns who is told what happens where the elements of a stream wait to enter.
  private BoundaryEvents entrance(Block inner) {
    FlowMeter counts = run.plan().meter();
    return counts == null || inner.scope() == null || inner.buffer() == null
        ? BoundaryEvents.NOBODY
        : counts.entrance(inner.scope().id());
  }

  /// Takes turns in a scope until there is a frame to work in, or others do the rest.
  boolean proceed(ScopeRun scope, @Nullable Frame ended) {
    return take(scope, scope.turn(ended));
  }

  /// Hands an element on to its next stage, and goes on with what is to be done first.
  boolean pass(ScopeRun scope, Frame element) {
    return take(scope, scope.pass(element));
  }

  private boolean take(ScopeRun scope, Turn first) {
    Turn turn = first;
    while (true) {
      switch (turn) {
        case Turn.Leave leave -> {
          return false;
        }
        case Turn.Close close -> {
          return close(scope);
        }
        case Turn.Go(Stages.Move<Frame> move) -> {
          return go(scope, move);
        }
        case Turn.Pull pull -> {
          ChainRun chain = scope.chain;
          if (!(chain == null ? pull(scope) : ended(scope, chain.all(worker, null)))) {
            return false;
          }
          if (worker.isIn(scope)) {
            return true;
          }
        }
      }
      turn = scope.turn(null);
    }
  }

  /// Goes on with an element that waited between two stages.
  private boolean go(ScopeRun scope, Stages.Move<Frame> move) {
    Frame element = move.element();
    Staged staged = Objects.requireNonNull(scope.block.staged());
    int to = move.to();
    if (scope.needsHelp()) {
      run.crew().advance(scope);
    }
    int ready =
        switch (move.how()) {
          case ENTERS -> {
            element.place = to;
            element.resume(to);
            yield settling.entered(element, staged.locals()[to]);
          }
          case DROPPED -> {
            element.resume(element.stage);
            yield settling.dropped(element, staged, to);
          }
          case FAILS -> {
            element.resume(to);
            int capacity = staged.boundaries().get(to - 1).capacity();
            yield settling.refused(
                element,
                staged,
                to,
                new IllegalStateException(capacity + " elements wait already, and no more may"));
          }
        };
    return worker.enter(element, ready);
  }

  /// Pulls an element and enters its frame, if there is one; returns whether this worker goes on.
  private boolean pull(ScopeRun scope) {
    worker.pause();
    worker.goTo(scope.parent);
    Object element = null;
    Throwable error = null;
    if (worker.begin(scope.parent, scope.local, scope)) {
      try {
        element = scope.elements.next();
      } catch (Throwable t) {
        error = t;
      }
      if (!worker.finish()) {
        return false;
      }
    } else if (worker.isAbandoned()) {
      return false;
    }
    if (element == null) {
      if (error != null) {
        pullFailed(scope, error);
      } else if (scope.elements.isPulled() && !scope.isStopped()) {
        run.trace().completed(scope.parent, scope.source(), -1);
      }
      scope.exhaust();
      return true;
    }
    Frame pulled = scope.pulled(element);
    run.trace().begun(pulled, scope);
    if (scope.needsHelp()) {
      run.crew().advance(scope);
    }
    return worker.enter(pulled, settling.started(pulled, scope.starts, true, -1));
  }

  /// Has the taker of a scope's answers make them; returns whether there may be more.
  boolean drive(ScopeRun scope, Consumer<? super Object> taker, boolean all) {
    if (!scope.seize()) {
      return false;
    }
    ChainRun chain = Objects.requireNonNull(scope.chain);
    ChainRun.End end = null;
    try {
      end = all ? chain.all(worker, taker) : chain.one(worker, taker);
    } finally {
      if (end == null || end == ChainRun.End.ANSWERED) {
        scope.cede();
      }
    }
    if (end == ChainRun.End.ANSWERED) {
      return true;
    }
    if (ended(scope, end)) {
      scope.wake();
    }
    return false;
  }

  /// The way through a chain has ended; returns whether this worker goes on.
  private boolean ended(ScopeRun scope, ChainRun.End end) {
    if (end == ChainRun.End.ABANDONED) {
      return false;
    }
    if (end == ChainRun.End.BROKEN) {
      pullFailed(scope, Objects.requireNonNull(scope.chain).error());
    }
    scope.exhaust();
    return true;
  }

  private void pullFailed(ScopeRun scope, Throwable error) {
    if (worker.isHitFromOutside(error)) {
      run.interrupted();
    } else if (!scope.isStopped()) {
      if (scope.elements.isPulled()) {
        run.trace().failed(scope.parent, scope.source(), error);
      }
      settling.pullFailed(scope, new Fault(scope.parent, scope.local, error));
    }
  }

  private boolean close(ScopeRun scope) {
    worker.pause();
    Frame parent = scope.parent;
    boolean stopped = scope.isStopped();
    Throwable error = null;
    if (scope.elements.closes()) {
      if (stopped) {
        run.closeElsewhere(scope);
      } else if (worker.begin(parent, scope.local, null)) {
        try {
          scope.closeElements();
        } catch (Throwable t) {
          error = t;
        }
        if (!worker.finish()) {
          return false;
        }
      } else if (worker.isAbandoned()) {
        return false;
      }
    }
    worker.enter(parent, -1);
    if (error != null) {
      scope.failWindows(error);
      worker.failed(parent, scope.local, error);
    } else if (!parent.isStopped()) {
      worker.goOn(closed(scope, parent));
    }
    return true;
  }

  private int closed(ScopeRun scope, Frame parent) {
    if (scope.isStopped()) {
      Fault fault = Objects.requireNonNull(scope.region).fault();
      scope.failWindows(fault == null ? null : fault.error());
      return fault == null ? -1 : settling.failed(fault, scope.local, parent);
    }
    scope.endWindows();
    Collected lists = scope.collected();
    parent.values[scope.local] = lists;
    run.trace().scopeClosed(scope, lists.elements());
    return settling.closed(parent, scope.local, lists, ScopeRun.partial(parent, scope.local));
  }
}
