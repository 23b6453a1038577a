package dev.espalier.runtime.meter;

import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.result.RunResult;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// What happened in all runs of one flow. Everything is looked up by number, once the flow is
/// lowered; nothing is registered or searched for while it runs.
public final class FlowMeter {

  private final NodeMeter[] nodes;
  private final Map<String, ScopeMeter> scopes = new HashMap<>();
  private final Map<String, BoundaryMeter> boundaries = new HashMap<>();
  private final Map<String, BoundaryMeter> entrances = new HashMap<>();
  private final Map<Outcome, DurationCell> answers;
  private final EngineMeter engine;
  private final LongAdder started = new LongAdder();
  private final LongAdder ended = new LongAdder();

  /// @param answers by [Outcome], where the time of an answer goes
  FlowMeter(
      Flow flow, List<NodeMeter> nodes, Map<Outcome, DurationCell> answers, EngineMeter engine) {
    this.nodes = nodes.toArray(NodeMeter[]::new);
    this.answers = new EnumMap<>(answers);
    this.engine = engine;
    for (Scope scope : flow.scopes()) {
      scopes.put(scope.id(), new ScopeMeter());
    }
    for (Edge edge : flow.edges()) {
      if (edge.buffer() != null) {
        boundaries.put(edge.id(), new BoundaryMeter());
        entrance(flow, edge);
      }
    }
  }

  /// Returns the meter of a node by its number in the flow.
  public NodeMeter node(int number) {
    return nodes[number];
  }

  /// Returns the meter of a scope of the flow.
  public ScopeMeter scope(String id) {
    return Objects.requireNonNull(scopes.get(id));
  }

  private void entrance(Flow flow, Edge edge) {
    for (Node node : flow.nodes()) {
      for (Scope scope : flow.scopes()) {
        if (node.id().equals(edge.to())
            && scope.id().equals(node.scope())
            && scope.source().equals(edge.from())) {
          entrances.putIfAbsent(scope.id(), boundary(edge.id()));
        }
      }
    }
  }

  /// Returns the meter of the buffer in which elements wait to enter a scope.
  public BoundaryMeter entrance(String scope) {
    return Objects.requireNonNull(entrances.get(scope));
  }

  /// Returns the meter of an edge of the flow that has a buffer.
  public BoundaryMeter boundary(String edge) {
    return Objects.requireNonNull(boundaries.get(edge));
  }

  /// Returns what is counted for the engine as a whole.
  public EngineMeter engine() {
    return engine;
  }

  /// A run has started.
  public void started() {
    started.increment();
  }

  /// A run has its answer.
  public void answered(RunResult<?> result, long nanos) {
    Objects.requireNonNull(answers.get(Outcome.of(result))).add(nanos);
  }

  /// A run has ended: none of its nodes is waited for any more.
  public void ended() {
    ended.increment();
  }

  long runs() {
    return started.sum();
  }

  /// Returns how many runs are under way. What ended is read first, so that it is never less than
  /// none.
  long active() {
    long over = ended.sum();
    return started.sum() - over;
  }
}
