package dev.espalier.runtime.run;

import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.element.Production;
import dev.espalier.runtime.meter.CallClock;
import dev.espalier.runtime.meter.FlowMeter;
import dev.espalier.runtime.meter.PolicyMeter;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.policy.PolicyEvents;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.trace.Listeners;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.runtime.trace.Surround;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a listener, a meter and a surround, if there are any, what happens in a run.
///
/// **Concurrency.** What is around the run is set by the thread that asks for it, before any other
/// takes part.
final class RunTrace {

  private static final Logger LOG = LoggerFactory.getLogger(RunTrace.class);
  private static final RunListener NOBODY = new RunListener() {};

  private final FlowRun run;
  private final @Nullable RunListener listener;
  private final @Nullable FlowMeter meter;
  private final @Nullable Surround surround;
  private final EngineTime time;
  private final long start;
  private Surround.@Nullable Around around;

  RunTrace(FlowRun run, RunServices services) {
    this.run = run;
    this.listener = services.listener();
    this.surround = services.surround();
    this.meter = run.plan().meter();
    this.time = services.time();
    this.start = listener == null && meter == null ? 0 : time.nanos();
  }

  /// Returns what a worker of the run times its calls with, null if nobody wants to know.
  @Nullable CallClock clock() {
    return meter == null ? null : new CallClock(meter, time);
  }

  /// Enters what is around calls, null if nothing is; whoever gets it exits when the call is over.
  Surround.@Nullable Exit enter(Frame frame, int local, int attempt) {
    return around == null ? null : around.enter(node(frame, local), attempt);
  }

  void runStarted() {
    if (surround != null) {
      around = surround.begin(run);
    }
    if (meter != null) {
      meter.started();
    }
    tell((to, at) -> to.runStarted(run));
  }

  void started(Frame frame, int local) {
    if (listener != null) {
      tell((to, at) -> to.nodeStarted(node(frame, local), at));
    }
  }

  void completed(Frame frame, int local, int taken) {
    if (listener != null) {
      caseTaken(frame, local, taken);
      tell((to, at) -> to.nodeCompleted(node(frame, local), at));
    }
  }

  /// Returns who is told what the policies of a node do.
  PolicyEvents policies(Frame frame, int local) {
    return new Governed(
        frame, local, meter == null ? null : meter.node(number(frame, local)).policies());
  }

  /// What the policies of a node do to one of its executions.
  private final class Governed implements PolicyEvents {

    private final Frame frame;
    private final int local;
    private final @Nullable PolicyMeter counts;

    Governed(Frame frame, int local, @Nullable PolicyMeter counts) {
      this.frame = frame;
      this.local = local;
      this.counts = counts;
    }

    @Override
    public void retried(int attempt, Throwable error) {
      if (counts != null) {
        counts.retried(attempt, error);
      }
      tell((to, at) -> to.nodeRetried(node(frame, local), attempt, error, at));
    }

    @Override
    public void waited(Wait what, long nanos) {
      if (counts != null) {
        counts.waited(what, nanos);
      }
      tell((to, at) -> to.nodeWaited(node(frame, local), what, nanos, at));
    }

    @Override
    public void repeated(int iteration) {
      tell((to, at) -> to.nodeRepeated(node(frame, local), iteration, at));
    }

    @Override
    public void lookedUp(boolean hit) {
      if (counts != null) {
        counts.lookedUp(hit);
      }
      tell((to, at) -> to.cacheRead(node(frame, local), hit, at));
    }

    @Override
    public void circuitChanged(CircuitState state) {
      if (counts != null) {
        counts.circuitChanged(state);
      }
      tell((to, at) -> to.circuitChanged(node(frame, local), state, at));
    }
  }

  /// A node, or the input, took a case, unless it does not branch.
  void caseTaken(Frame frame, int local, int taken) {
    if (listener != null && taken >= 0) {
      NodeInfo node = node(frame, local);
      String name = frame.caseName(local, taken, node.node());
      tell((to, at) -> to.caseTaken(node, name, at));
    }
  }

  void skipped(Frame frame, int local) {
    if (isAlone() || frame.block.nodes().kind()[local] == Nodes.SCOPE) {
      return;
    }
    if (meter != null) {
      meter.node(number(frame, local)).skipped();
    }
    if (around != null) {
      around.skipped(node(frame, local));
    }
    if (listener != null) {
      tell((to, at) -> to.nodeSkipped(node(frame, local), at));
    }
  }

  /// The frame of an element has begun, with some nodes skipped from the start.
  void begun(Frame frame, ScopeRun scope) {
    if (scope.meter != null) {
      scope.meter.begun();
    }
    Template template = scope.template;
    if (!isAlone() && template != null) {
      for (int local = 1; local < template.pending.length; local++) {
        if (template.pending[local] == Frame.SKIPPED) {
          skipped(frame, local);
        }
      }
    }
  }

  void failed(Frame frame, int local, Throwable error) {
    if (listener != null) {
      tell((to, at) -> to.nodeFailed(node(frame, local), error, at));
    }
  }

  /// A call has taken longer than its node allows, and is left to itself; the node goes on.
  void expired(Frame frame, int local) {
    if (meter != null) {
      meter.node(number(frame, local)).abandoned();
      meter.engine().abandoned();
    }
  }

  void abandoned(Frame frame, int local) {
    expired(frame, local);
    if (listener != null) {
      tell((to, at) -> to.nodeAbandoned(node(frame, local), at));
    }
  }

  /// An element came too late for the windows of a scope.
  void late(Frame frame, int local) {
    Scope scope =
        Objects.requireNonNull(frame.block.children()[frame.block.nodes().child()[local]].scope());
    if (meter != null) {
      meter.scope(scope.id()).late();
    }
    if (listener != null) {
      tell((to, at) -> to.elementLate(run, scope, at));
    }
  }

  void scopeOpened(Scope scope, OptionalLong elements) {
    if (listener != null) {
      tell((to, at) -> to.scopeOpened(run, scope, elements, at));
    }
  }

  void elementEnded(ScopeRun scope, long index) {
    if (scope.meter != null) {
      scope.meter.ended();
    }
    if (listener != null) {
      tell((to, at) -> to.elementEnded(run, scope.definition, index, at));
    }
  }

  void scopeClosed(ScopeRun scope, long elements) {
    Production production = scope.elements.production();
    long dropped = scope.dropped() + (production == null ? 0 : production.dropped());
    if (listener != null && dropped > 0) {
      tell((to, at) -> to.elementsDropped(run, scope.definition, dropped, at));
    }
    if (listener != null) {
      tell((to, at) -> to.scopeClosed(run, scope.definition, elements, at));
    }
  }

  void runAnswered(RunResult<Object> result) {
    if (meter != null) {
      meter.answered(result, time.nanos() - start);
    }
    if (around != null) {
      around.answered(result);
    }
    if (listener != null) {
      tell((to, at) -> to.runAnswered(run, result, at));
    }
  }

  void failedLate(RunResult<Object> trouble) {
    if (listener == null) {
      NOBODY.runFailedLate(run, trouble, 0);
    } else {
      tell((to, at) -> to.runFailedLate(run, trouble, at));
    }
  }

  void runEnded() {
    if (meter != null) {
      meter.ended();
    }
    if (around != null) {
      around.ended();
    }
    tell((to, at) -> to.runEnded(run, at));
  }

  /// Returns whether somebody wants to see each node and element as it comes.
  boolean isWatched() {
    return listener != null || surround != null;
  }

  private boolean isAlone() {
    return listener == null && meter == null && around == null;
  }

  NodeInfo node(Frame frame, int local) {
    Node node = run.flow().nodes().get(number(frame, local));
    return new NodeInfo(run, node, Fault.elements(frame));
  }

  private static int number(Frame frame, int local) {
    return frame.block.nodes().number()[local];
  }

  private void tell(ObjLongConsumer<RunListener> event) {
    if (listener == null) {
      return;
    }
    long at = time.nanos() - start;
    if (listener instanceof Listeners several) {
      several.all().forEach(each -> tell(each, event, at));
    } else {
      tell(listener, event, at);
    }
  }

  private void tell(RunListener to, ObjLongConsumer<RunListener> event, long at) {
    try {
      event.accept(to, at);
    } catch (RuntimeException | Error e) {
      LOG.warn("a run listener failed in run {}", run.runId(), FailureText.printable(e));
    }
  }
}
