package dev.espalier.runtime.meter;

import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.policy.PolicyEvents.Wait;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Shows the meters of an engine to a registry of Micrometer: each is registered once, when its
/// flow is opened, and read when the registry is.
///
/// **Concurrency.** Flows are registered under a lock; nothing here is on the way of a run, the
/// timers of runs apart.
///
/// **References.** Micrometer's naming conventions and its function-tracking meters.
public final class MicrometerSource implements MeterSource {

  private final MeterRegistry registry;
  private final Tags own;
  private final NodeTiming timing;
  private final EngineMeter engine = new EngineMeter();
  private final Map<String, FlowMeter> flows = new HashMap<>();
  private final List<Meter> shown = new ArrayList<>();

  /// Shows the meters that belong to no flow.
  ///
  /// @param tags keys and values that tell this engine from others in the registry
  /// @throws IllegalStateException if another engine shows the same ones
  public MicrometerSource(MeterRegistry registry, NodeTiming timing, String... tags) {
    this.registry = registry;
    this.timing = timing;
    this.own = Tags.of(tags);
    Collection<Meter> others = registry.find(Metric.THREADS_ABANDONED.key()).meters();
    gauge(Metric.THREADS_ABANDONED, Tags.empty(), engine, EngineMeter::abandonedThreads);
    if (others.contains(shown.getFirst())) {
      throw new IllegalStateException(
          "another engine has its meters in this registry: give each engine tags of its own, such"
              + " as meters(registry, \"engine\", \"orders\"), or close the other one first");
    }
  }

  @Override
  public synchronized FlowMeter of(Flow flow) {
    return flows.computeIfAbsent(flow.name() + " " + flow.version(), key -> show(flow));
  }

  private FlowMeter show(Flow flow) {
    Tags tags = Tags.of("flow", flow.name(), "version", flow.version());
    List<NodeMeter> nodes = new ArrayList<>();
    for (Node node : flow.nodes()) {
      nodes.add(node(node, tags.and("node", node.id())));
    }
    Map<Outcome, DurationCell> answers = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      answers.put(
          outcome, new DurationCell(timer(Metric.RUNS, tags.and("outcome", outcome.tag()))));
    }
    FlowMeter meter = new FlowMeter(flow, nodes, answers, engine);
    counter(Metric.RUNS_STARTED, tags, meter, FlowMeter::runs);
    gauge(Metric.RUNS_ACTIVE, tags, meter, FlowMeter::active);
    for (Scope scope : flow.scopes()) {
      ScopeMeter elements = meter.scope(scope.id());
      Tags scoped = tags.and("scope", scope.id());
      counter(Metric.SCOPE_ELEMENTS, scoped, elements, ScopeMeter::elements);
      gauge(Metric.SCOPE_ACTIVE, scoped, elements, ScopeMeter::active);
      if (scope.windows() != null && scope.windows().eventTime() != null) {
        counter(Metric.SCOPE_LATE, scoped, elements, ScopeMeter::tooLate);
      }
    }
    for (Edge edge : flow.edges()) {
      if (edge.buffer() != null) {
        buffer(meter.boundary(edge.id()), tags.and("edge", edge.id()));
      }
    }
    return meter;
  }

  private void buffer(BoundaryMeter meter, Tags tags) {
    gauge(Metric.BUFFER_WAITING, tags, meter, BoundaryMeter::waiting);
    counter(Metric.BUFFER_DROPPED, tags, meter, BoundaryMeter::drops);
    durations(Metric.BUFFER_STALLS, tags, meter.stalls());
  }

  private NodeMeter node(Node node, Tags tags) {
    if (node.work() instanceof Work.Input) {
      return new NodeMeter(new DurationCell(null), new DurationCell(null));
    }
    NodeMeter meter = new NodeMeter(calls(tags, "completed"), calls(tags, "failed"));
    counter(Metric.NODE_SKIPS, tags, meter, NodeMeter::skips);
    counter(Metric.NODE_ABANDONED, tags, meter, NodeMeter::abandonments);
    policies(node.policies(), tags, meter.policies());
    return meter;
  }

  /// Shows what the policies that are there can do.
  private void policies(Policies policies, Tags tags, PolicyMeter meter) {
    Policies.Repeat repeat = policies.repeat();
    if (policies.retry() != null) {
      counter(Metric.NODE_RETRIES, tags, meter, PolicyMeter::retries);
      wait(tags, Wait.BACKOFF, meter);
    }
    if (repeat != null && repeat.delay() != null) {
      wait(tags, Wait.REPETITION, meter);
    }
    if (policies.rateLimit() != null) {
      wait(tags, Wait.RATE_LIMIT, meter);
    }
    if (policies.concurrency() != null) {
      wait(tags, Wait.CONCURRENCY, meter);
    }
    if (policies.cache() != null) {
      counter(Metric.NODE_CACHE, tags.and("result", "hit"), meter, PolicyMeter::hits);
      counter(Metric.NODE_CACHE, tags.and("result", "miss"), meter, PolicyMeter::misses);
      wait(tags, Wait.SHARED_RESULT, meter);
    }
    if (policies.circuitBreaker() != null) {
      gauge(Metric.NODE_CIRCUIT, tags, meter, PolicyMeter::circuit);
    }
  }

  private void wait(Tags tags, Wait what, PolicyMeter meter) {
    durations(Metric.NODE_WAITS, tags.and("for", what.tag()), meter.waits(what));
  }

  private DurationCell calls(Tags tags, String outcome) {
    Tags all = tags.and("outcome", outcome);
    if (timing == NodeTiming.DISTRIBUTION) {
      return new DurationCell(timer(Metric.NODE_CALLS, all));
    }
    DurationCell cell = new DurationCell(null);
    durations(Metric.NODE_CALLS, all, cell);
    return cell;
  }

  private void durations(Metric metric, Tags tags, DurationCell cell) {
    shown.add(
        FunctionTimer.builder(
                metric.key(), cell, DurationCell::count, DurationCell::nanos, TimeUnit.NANOSECONDS)
            .tags(own.and(tags))
            .description(metric.description())
            .register(registry));
  }

  private LongConsumer timer(Metric metric, Tags tags) {
    Timer timer =
        Timer.builder(metric.key())
            .tags(own.and(tags))
            .description(metric.description())
            .register(registry);
    shown.add(timer);
    return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  private <T> void counter(Metric metric, Tags tags, T state, ToLongFunction<T> value) {
    ToDoubleFunction<T> read = value::applyAsLong;
    shown.add(
        FunctionCounter.builder(metric.key(), state, read)
            .tags(own.and(tags))
            .description(metric.description())
            .register(registry));
  }

  private <T> void gauge(Metric metric, Tags tags, T state, ToLongFunction<T> value) {
    Supplier<Number> read = () -> value.applyAsLong(state);
    shown.add(
        Gauge.builder(metric.key(), read)
            .tags(own.and(tags))
            .description(metric.description())
            .register(registry));
  }

  /// Takes the meters out of the registry.
  @Override
  public synchronized void close() {
    shown.forEach(registry::remove);
    shown.clear();
  }
}
