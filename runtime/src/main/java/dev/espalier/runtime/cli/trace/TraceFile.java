package dev.espalier.runtime.cli.trace;

import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.meter.Outcome;
import dev.espalier.runtime.policy.PolicyEvents.CircuitState;
import dev.espalier.runtime.policy.PolicyEvents.Wait;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Writes what happens in a run to a file that trace viewers read, as it happens.
///
/// **Invariants.** Memory grows with calls that are under way only. The file is one JSON document
/// once it is closed; viewers read it before that, too.
///
/// **Concurrency.** Events come from many threads; one lock guards the writer and all fields.
///
/// **Failure.** When the file cannot be written, the rest is dropped and [#failure()] says why; the
/// run goes on.
///
/// **References.** The Trace Event Format of Chromium, as Perfetto and `chrome://tracing` read it.
public final class TraceFile implements RunListener, AutoCloseable {

  private final Writer out;
  private final Map<Place, Open> open = new HashMap<>();
  private final Lanes lanes = new Lanes();
  private @Nullable IOException failure;
  private boolean empty = true;
  private boolean closed;

  /// A call that is under way.
  private record Open(Thread thread, int lane, long began) {}

  /// Begins a file, which is closed with this.
  public TraceFile(Writer out) {
    this.out = out;
    write("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[");
  }

  /// Returns why the file is not whole, null if it is.
  public synchronized @Nullable IOException failure() {
    return failure;
  }

  @Override
  public synchronized void runStarted(RunInfo run) {
    if (run.parent().isEmpty()) {
      JsonOut name = event("process_name", "M", 0);
      emit(name.key("args").open().put("name", run.flow().name()).close());
    }
    emit(async("run " + run.flow().name(), "run", "b", run.runId(), Timeline.sinceStart(run, 0)));
  }

  @Override
  public synchronized void runEnded(RunInfo run, long at) {
    long now = Timeline.sinceStart(run, at);
    emit(async("run " + run.flow().name(), "run", "e", run.runId(), now));
  }

  @Override
  public synchronized void runAnswered(RunInfo run, RunResult<?> result, long at) {
    JsonOut event = event("answer", "i", Timeline.sinceStart(run, at)).put("cat", "run");
    event.put("s", "p").key("args").open().put("run", run.runId());
    emit(event.put("outcome", Outcome.of(result).tag()).close());
  }

  @Override
  public void runFailedLate(RunInfo run, RunResult<?> trouble, long at) {
    // What nodes did is in the file; that nobody got the failure is told by the command.
  }

  @Override
  public synchronized void scopeOpened(RunInfo run, Scope scope, OptionalLong elements, long at) {
    long now = Timeline.sinceStart(run, at);
    emit(async(scope.id(), "scope", "b", run.runId() + "/" + scope.id(), now));
  }

  @Override
  public synchronized void scopeClosed(RunInfo run, Scope scope, long elements, long at) {
    long now = Timeline.sinceStart(run, at);
    emit(async(scope.id(), "scope", "e", run.runId() + "/" + scope.id(), now));
  }

  @Override
  public synchronized void nodeStarted(NodeInfo node, long at) {
    Thread thread = Thread.currentThread();
    long began = Timeline.sinceStart(node.run(), at);
    open.put(Place.of(node), new Open(thread, lanes.enter(thread), began));
  }

  @Override
  public synchronized void nodeCompleted(NodeInfo node, long at) {
    end(node, at, "completed", null);
  }

  @Override
  public synchronized void nodeFailed(NodeInfo node, Throwable error, long at) {
    end(node, at, "failed", error);
  }

  @Override
  public synchronized void nodeRetried(NodeInfo node, int attempt, Throwable error, long at) {
    JsonOut event = policy(node, "retry", at).key("attempt").literal(Integer.toString(attempt));
    emit(event.put("error", FailureText.of(error)).close());
  }

  @Override
  public synchronized void nodeWaited(NodeInfo node, Wait what, long nanos, long at) {
    emit(policy(node, what.tag(), at).key("waited").literal(micros(nanos)).close());
  }

  @Override
  public synchronized void nodeRepeated(NodeInfo node, int iteration, long at) {
    JsonOut event = policy(node, "repeat", at).key("iteration");
    emit(event.literal(Integer.toString(iteration)).close());
  }

  @Override
  public synchronized void cacheRead(NodeInfo node, boolean hit, long at) {
    emit(policy(node, "cache", at).put("hit", hit).close());
  }

  @Override
  public synchronized void circuitChanged(NodeInfo node, CircuitState state, long at) {
    emit(policy(node, "circuit", at).put("state", state.name()).close());
  }

  /// Returns an event whose last object is to be closed.
  private static JsonOut policy(NodeInfo node, String what, long at) {
    JsonOut event = event(node.node().id(), "i", Timeline.sinceStart(node.run(), at));
    event.put("cat", "policy").put("s", "p").key("args").open();
    event.put("run", node.run().runId()).put("policy", what);
    return node.element().isEmpty() ? event : event.put("element", Call.position(node.element()));
  }

  @Override
  public synchronized void nodeAbandoned(NodeInfo node, long at) {
    end(node, at, "abandoned", null);
  }

  @Override
  public synchronized void nodeSkipped(NodeInfo node, long at) {
    end(node, at, "skipped", null);
  }

  /// Ends a call, or tells of a node that ended without one.
  private void end(NodeInfo node, long at, String outcome, @Nullable Throwable error) {
    long now = Timeline.sinceStart(node.run(), at);
    Open call = open.remove(Place.of(node));
    JsonOut event;
    if (call == null) {
      event = event(node.node().id(), "i", now).put("cat", "node").put("s", "p");
    } else {
      lanes.leave(call.thread());
      event = event(node.node().id(), "X", call.began()).put("cat", "node");
      event.key("dur").literal(micros(now - call.began())).put("tid", call.lane());
    }
    event.key("args").open().put("run", node.run().runId()).put("outcome", outcome);
    if (!node.element().isEmpty()) {
      event.put("element", Call.position(node.element()));
    }
    if (error != null) {
      event.put("error", FailureText.of(error));
    }
    emit(event.close());
  }

  private static JsonOut async(String name, String category, String phase, String id, long at) {
    return event(name, phase, at).put("cat", category).put("id", id);
  }

  private static JsonOut event(String name, String phase, long at) {
    JsonOut event = JsonOut.compact();
    event.open().put("name", name).put("ph", phase).put("pid", 1);
    event.key("ts").literal(micros(at));
    return event;
  }

  /// Times are microseconds with a fraction, so that short calls are not lost.
  private static String micros(long nanos) {
    long whole = Math.max(0, nanos);
    return String.format(Locale.ROOT, "%d.%03d", whole / 1000, whole % 1000);
  }

  private void emit(JsonOut event) {
    write((empty ? "\n" : ",\n") + event.close().finish().strip());
    empty = false;
  }

  private void write(String text) {
    if (failure == null && !closed) {
      try {
        out.write(text);
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    write("\n]}\n");
    closed = true;
    try {
      out.close();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
  }
}
