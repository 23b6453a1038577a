package dev.espalier.runtime.around;

import dev.espalier.runtime.meter.Outcome;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.Surround;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/// Makes one span for each run, below what is current where it is asked for, and one below it for
/// each attempt to call a node, which is current while the node's code runs. As a subflow is asked
/// for by a node, its run lies below that node.
///
/// **Concurrency.** A span is safe for several threads; what makes it current is undone by the
/// thread that did it.
///
/// **Failure.** An abandoned call ends its span at once; what it does later is not recorded.
public final class RunSpans implements Surround {

  private static final String NAME = "dev.espalier.runtime";

  private final Tracer tracer;

  /// Creates spans with the tracer `dev.espalier.runtime`.
  public RunSpans(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer(NAME);
  }

  @Override
  public Around begin(RunInfo run) {
    Span span =
        tracer
            .spanBuilder("run " + run.flow().name())
            .setAttribute(SpanKeys.RUN, run.runId())
            .setAttribute(SpanKeys.FLOW, run.flow().name())
            .setAttribute(SpanKeys.VERSION, run.flow().version())
            .startSpan();
    return new RunSpan(tracer, span, Context.current().with(span));
  }

  private record RunSpan(Tracer tracer, Span span, Context context) implements Around {

    @Override
    @SuppressWarnings("MustBeClosed") // the exit closes the scope
    public Exit enter(NodeInfo node, int attempt) {
      SpanBuilder builder =
          tracer
              .spanBuilder("node " + node.node().id())
              .setParent(context)
              .setAttribute(SpanKeys.RUN, node.run().runId())
              .setAttribute(SpanKeys.FLOW, node.run().flow().name())
              .setAttribute(SpanKeys.NODE, node.node().id())
              .setAttribute(SpanKeys.ATTEMPT, (long) attempt);
      if (!node.element().isEmpty()) {
        builder.setAttribute(SpanKeys.ELEMENT, node.element());
      }
      Span call = builder.startSpan();
      return new CallSpan(call, context.with(call).makeCurrent());
    }

    @Override
    public void skipped(NodeInfo node) {
      Attributes about =
          node.element().isEmpty()
              ? Attributes.of(SpanKeys.NODE, node.node().id())
              : Attributes.of(SpanKeys.NODE, node.node().id(), SpanKeys.ELEMENT, node.element());
      span.addEvent("node skipped", about);
    }

    @Override
    public void answered(RunResult<?> result) {
      span.setAttribute(SpanKeys.OUTCOME, Outcome.of(result).tag());
      switch (result) {
        case RunResult.Completed<?> _, RunResult.Skipped<?> _, RunResult.Cancelled<?> _ -> {}
        case RunResult.Failed<?> failed -> {
          failed(span, failed.failure().cause());
          span.setStatus(StatusCode.ERROR, failed.failure().diagnostic().message());
        }
        case RunResult.TimedOut<?> late -> {
          span.setAttribute(SpanKeys.ERROR_TYPE, "timeout");
          span.setStatus(StatusCode.ERROR, late.diagnostic().message());
        }
      }
    }

    @Override
    public void ended() {
      span.end();
    }
  }

  private static void failed(Span span, @Nullable Throwable error) {
    if (error != null) {
      span.setAttribute(SpanKeys.ERROR_TYPE, error.getClass().getName());
      span.recordException(error);
    }
  }

  private record CallSpan(Span span, Scope current) implements Exit {

    @Override
    public void exit(@Nullable Throwable error) {
      current.close();
      span.setAttribute(SpanKeys.OUTCOME, error == null ? "completed" : "failed");
      if (error != null) {
        failed(span, error);
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }

    @Override
    public void abandoned() {
      span.setAttribute(SpanKeys.OUTCOME, "abandoned");
      span.end();
    }
  }
}
