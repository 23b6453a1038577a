package dev.espalier.runtime.cli.trace;

import dev.espalier.ir.flow.Edge;
import dev.espalier.runtime.policy.PolicyEvents.CircuitState;
import dev.espalier.runtime.policy.PolicyEvents.Wait;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps what happened to each node of a run and of the runs of its subflows.
///
/// **Invariants.** Memory grows with nodes, with calls that are under way, and with the first few
/// elements of scopes, never with all of them: only of those is it known why a node was skipped.
///
/// **Concurrency.** Events come from many threads; one lock guards all fields, and is held only to
/// take a note.
public final class Timeline implements RunListener {

  private final Map<String, History> histories = new LinkedHashMap<>();
  private final Map<Place, Long> open = new HashMap<>();
  private final Map<Place, Governed> governed = new HashMap<>();
  private final Map<Place, String> ends = new HashMap<>();
  private long ended;

  @Override
  public synchronized void nodeStarted(NodeInfo node, long at) {
    long began = sinceStart(node.run(), at);
    open.put(Place.of(node), began);
    history(node).begun(node.element(), began);
  }

  @Override
  public synchronized void caseTaken(NodeInfo node, String taken, long at) {
    note(node, "gave " + taken);
  }

  @Override
  public synchronized void nodeCompleted(NodeInfo node, long at) {
    end(node, at, Call.Outcome.COMPLETED, null);
  }

  @Override
  public synchronized void nodeFailed(NodeInfo node, Throwable error, long at) {
    note(node, "failed");
    if (!open.containsKey(Place.of(node))) {
      nodeStarted(node, at);
    }
    end(node, at, Call.Outcome.FAILED, FailureText.of(error));
  }

  @Override
  public synchronized void nodeRetried(NodeInfo node, int attempt, Throwable error, long at) {
    governed(node).retried();
  }

  @Override
  public synchronized void nodeWaited(NodeInfo node, Wait what, long nanos, long at) {
    governed(node).waited(what, nanos);
  }

  @Override
  public synchronized void nodeRepeated(NodeInfo node, int iteration, long at) {
    governed(node).repeated();
  }

  @Override
  public synchronized void cacheRead(NodeInfo node, boolean hit, long at) {
    if (hit) {
      governed(node).kept();
    }
  }

  @Override
  public synchronized void circuitChanged(NodeInfo node, CircuitState state, long at) {
    governed(node).circuit(state);
  }

  private Governed governed(NodeInfo node) {
    return governed.computeIfAbsent(Place.of(node), place -> new Governed());
  }

  @Override
  public synchronized void nodeAbandoned(NodeInfo node, long at) {
    end(node, at, Call.Outcome.ABANDONED, null);
  }

  @Override
  public synchronized void nodeSkipped(NodeInfo node, long at) {
    open.remove(Place.of(node));
    governed.remove(Place.of(node));
    history(node).skipped(sinceStart(node.run(), at), reason(node));
    note(node, "was skipped");
  }

  @Override
  public void runFailedLate(RunInfo run, RunResult<?> trouble, long at) {
    // The command tells of it.
  }

  @Override
  public synchronized void runEnded(RunInfo run, long at) {
    if (run.parent().isEmpty()) {
      ended = at;
    }
    ends.keySet().removeIf(place -> place.run().equals(run.runId()));
    governed.keySet().removeIf(place -> place.run().equals(run.runId()));
  }

  private void end(NodeInfo node, long at, Call.Outcome outcome, @Nullable String note) {
    Long began = open.remove(Place.of(node));
    Governed policies = governed.remove(Place.of(node));
    if (began != null) {
      long now = sinceStart(node.run(), at);
      history(node).ended(new Call(node.element(), began, now, outcome, note, policies));
    }
  }

  private void note(NodeInfo node, String end) {
    Place place = Place.of(node);
    if (place.element().stream().allMatch(index -> index < History.SHOWN)) {
      ends.put(place, end);
    }
  }

  /// Returns which source of a node decided that it does not run: one that took another case rather
  /// than one that did not run itself.
  private @Nullable String reason(NodeInfo node) {
    String weaker = null;
    for (Edge edge : node.run().flow().edges()) {
      String end = edge.to().equals(node.node().id()) ? end(node, edge.from()) : null;
      if (end == null) {
        continue;
      }
      boolean branch = end.startsWith("gave ");
      if (branch && !edge.cases().isEmpty() && !edge.cases().contains(end.substring(5))) {
        return edge.from() + " " + end;
      }
      weaker = branch || weaker != null ? weaker : edge.from() + " " + end;
    }
    return weaker;
  }

  /// Returns how a source ended, for the node's elements or outside of their scopes.
  private @Nullable String end(NodeInfo node, String source) {
    for (int depth = node.element().size(); depth >= 0; depth--) {
      List<Long> element = node.element().subList(0, depth);
      String end = ends.get(new Place(node.run().runId(), source, element));
      if (end != null) {
        return end;
      }
    }
    return null;
  }

  private History history(NodeInfo node) {
    String prefix = node.run().parent().isEmpty() ? "" : node.run().flow().name() + "/";
    return histories.computeIfAbsent(prefix + node.node().id(), History::new);
  }

  /// Returns a time of a run since the outermost run started.
  static long sinceStart(RunInfo run, long at) {
    RunInfo outermost = run;
    while (outermost.parent().isPresent()) {
      outermost = outermost.parent().get();
    }
    return at + Duration.between(outermost.startedAt(), run.startedAt()).toNanos();
  }

  /// Returns what happened, in the order in which nodes began or were skipped.
  synchronized List<History> histories() {
    return histories.values().stream().sorted(Comparator.comparingLong(History::first)).toList();
  }

  /// Returns how long the run took, 0 while it is under way.
  synchronized long nanos() {
    return ended;
  }
}
