package dev.espalier.runtime.run;

import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a listener, if there is one, what happens in a run.
final class RunTrace {

  private static final Logger LOG = LoggerFactory.getLogger(RunTrace.class);
  private static final RunListener NOBODY = new RunListener() {};

  private final FlowRun run;
  private final @Nullable RunListener listener;
  private final EngineTime time;
  private final long start;

  RunTrace(FlowRun run, @Nullable RunListener listener, EngineTime time) {
    this.run = run;
    this.listener = listener;
    this.time = time;
    this.start = listener == null ? 0 : time.nanos();
  }

  void runStarted() {
    tell((to, at) -> to.runStarted(run));
  }

  void started(Frame frame, int local) {
    if (listener != null) {
      tell((to, at) -> to.nodeStarted(node(frame, local), at));
    }
  }

  void completed(Frame frame, int local) {
    if (listener != null) {
      tell((to, at) -> to.nodeCompleted(node(frame, local), at));
    }
  }

  void skipped(Frame frame, int local) {
    if (listener != null && frame.block.nodes().kind()[local] != Nodes.SCOPE) {
      tell((to, at) -> to.nodeSkipped(node(frame, local), at));
    }
  }

  /// A frame has begun, with some nodes skipped from the start.
  void begun(Frame frame, @Nullable Template template) {
    if (listener != null && template != null) {
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

  void abandoned(Frame frame, int local) {
    if (listener != null) {
      tell((to, at) -> to.nodeAbandoned(node(frame, local), at));
    }
  }

  void scopeOpened(Scope scope, OptionalLong elements) {
    if (listener != null) {
      tell((to, at) -> to.scopeOpened(run, scope, elements, at));
    }
  }

  void elementEnded(Scope scope, long index) {
    if (listener != null) {
      tell((to, at) -> to.elementEnded(run, scope, index, at));
    }
  }

  void scopeClosed(Scope scope, long elements) {
    if (listener != null) {
      tell((to, at) -> to.scopeClosed(run, scope, elements, at));
    }
  }

  void runAnswered(RunResult<Object> result) {
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
    tell((to, at) -> to.runEnded(run, at));
  }

  private NodeInfo node(Frame frame, int local) {
    Node node = run.flow().nodes().get(frame.block.nodes().number()[local]);
    return new NodeInfo(run, node, Fault.elements(frame));
  }

  private void tell(ObjLongConsumer<RunListener> event) {
    if (listener == null) {
      return;
    }
    try {
      event.accept(listener, time.nanos() - start);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      LOG.warn("a run listener failed in run {}", run.runId(), e);
    }
  }
}
