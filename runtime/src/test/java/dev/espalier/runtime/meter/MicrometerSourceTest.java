package dev.espalier.runtime.meter;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ErrorMode;
import dev.espalier.Overflow;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Windows;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.EngineBuilder;
import dev.espalier.runtime.Run;
import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.time.ManualTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class MicrometerSourceTest {

  private final ManualTime time = new ManualTime();
  private final MeterRegistry registry = new SimpleMeterRegistry();

  private EngineBuilder builder(FlowSketch... flows) {
    return Engine.builder()
        .time(time)
        .capabilities(request -> java.util.Optional.empty())
        .application(Application.ofDocuments(Stream.of(flows).map(FlowSketch::document).toList()));
  }

  /// Takes 3 ms in one node and 5 in the next; the node that takes 7 only runs for odd inputs, and
  /// never beside one that may fail.
  private FlowSketch steps() {
    FlowSketch flow = FlowSketch.named("steps");
    flow.input(Integer.class).branches(value -> (int) value % 2, "even", "odd");
    flow.node("three", in -> after(3, in[0])).value("input").returns(int.class);
    flow.node("five", in -> after(5, in[0])).value("three").returns(int.class).output();
    flow.node("seven", in -> after(7, in[0])).value("input:odd").after("three").returns(int.class);
    return flow;
  }

  private Object after(int millis, Object value) {
    time.advance(Duration.ofMillis(millis));
    if (value.equals(13)) {
      throw new IllegalStateException("thirteen");
    }
    return value;
  }

  private double count(Metric metric, String... tags) {
    var found = registry.get(metric.key()).tags(tags);
    return switch (metric.kind()) {
      case TIMER ->
          registry.find(metric.key()).tags(tags).timer() == null
              ? found.functionTimer().count()
              : found.timer().count();
      case COUNTER -> found.functionCounter().count();
      case GAUGE -> found.gauge().value();
    };
  }

  @Test
  void runs_areCountedAndTimedByOutcome() {
    try (Engine engine = builder(steps()).meters(registry).open()) {
      engine.run("steps", 2, Integer.class);
      engine.run("steps", 4, Integer.class);
      assertThat(engine.flow("steps").start(13).end().join()).isInstanceOf(RunResult.Failed.class);

      assertThat(count(Metric.RUNS_STARTED, "flow", "steps", "version", "1.0.0")).isEqualTo(3);
      assertThat(count(Metric.RUNS_ACTIVE, "flow", "steps")).isZero();
      assertThat(count(Metric.RUNS, "outcome", "completed")).isEqualTo(2);
      assertThat(count(Metric.RUNS, "outcome", "failed")).isEqualTo(1);
      assertThat(
              registry
                  .get(Metric.RUNS.key())
                  .tags("outcome", "completed")
                  .timer()
                  .totalTime(MILLISECONDS))
          .isEqualTo(16);
    }
  }

  @Test
  void calls_areTimedEachForItself() throws InterruptedException {
    try (Engine engine = builder(steps()).meters(registry).open()) {
      engine.run("steps", 2, Integer.class);
      engine.run("steps", 4, Integer.class);
      engine.flow("steps").start(13).await();

      assertThat(millis("three", "completed")).isEqualTo(6);
      assertThat(millis("five", "completed")).isEqualTo(10);
      assertThat(count(Metric.NODE_CALLS, "node", "three", "outcome", "failed")).isEqualTo(1);
      assertThat(millis("three", "failed")).isEqualTo(3);
      assertThat(count(Metric.NODE_SKIPS, "node", "seven")).isEqualTo(2);
      assertThat(count(Metric.NODE_SKIPS, "node", "three")).isZero();
    }
  }

  private double millis(String node, String outcome) {
    return registry
        .get(Metric.NODE_CALLS.key())
        .tags("node", node, "outcome", outcome)
        .functionTimer()
        .totalTime(MILLISECONDS);
  }

  @Test
  void calls_asDistribution_knowTheirMaximum() {
    try (Engine engine = builder(steps()).meters(registry, NodeTiming.DISTRIBUTION).open()) {
      engine.run("steps", 2, Integer.class);

      var timer =
          registry
              .get(Metric.NODE_CALLS.key())
              .tags("node", "five", "outcome", "completed")
              .timer();
      assertThat(timer.count()).isEqualTo(1);
      assertThat(timer.max(MILLISECONDS)).isEqualTo(5);
    }
  }

  @Test
  void elements_areCounted_andNoneStaysActive() {
    FlowSketch flow = FlowSketch.named("many");
    flow.node("source", in -> List.of(1, 2, 3)).returns(List.class);
    flow.scope("source", null, 2, true, ErrorMode.SKIP);
    flow.node("each", in -> in[0]).element("source");
    flow.node("all", in -> in[0]).collect("source", "each").returns(List.class).output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      engine.run("many", null, List.class);

      assertThat(count(Metric.SCOPE_ELEMENTS, "scope", "each-source")).isEqualTo(3);
      assertThat(count(Metric.SCOPE_ACTIVE, "scope", "each-source")).isZero();
      assertThat(count(Metric.NODE_CALLS, "node", "each", "outcome", "completed")).isEqualTo(3);
    }
  }

  @Test
  void abandonedThread_isSeenUntilItComesBack() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("deaf").deadline(Duration.ofSeconds(5));
    flow.node(
            "deaf",
            in -> {
              entered.countDown();
              Trial.awaitDeaf(release);
              return 1;
            })
        .output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      Run<Object> run = engine.flow("deaf").start(null);
      Trial.await(entered);
      assertThat(count(Metric.RUNS_ACTIVE)).isEqualTo(1);
      time.advance(Duration.ofSeconds(5));
      assertThat(run.await()).isInstanceOf(RunResult.TimedOut.class);

      assertThat(count(Metric.RUNS, "outcome", "timedOut")).isEqualTo(1);
      assertThat(count(Metric.NODE_ABANDONED, "node", "deaf")).isEqualTo(1);
      assertThat(count(Metric.THREADS_ABANDONED)).isEqualTo(1);
      release.countDown();
      while (count(Metric.THREADS_ABANDONED) > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static Policies policies(
      Policies.@Nullable Retry retry,
      Policies.@Nullable CircuitBreaker circuit,
      Policies.@Nullable Cache cache) {
    return new Policies(null, null, retry, null, circuit, null, cache, null, List.of(), null);
  }

  /// A node that fails at its first calls, and then gives its input.
  private FlowSketch failing(int failures, Policies policies) {
    AtomicInteger calls = new AtomicInteger();
    FlowSketch flow = FlowSketch.named("governed");
    flow.input(Integer.class);
    flow.node(
            "node",
            in -> {
              time.advance(Duration.ofMillis(3));
              if (calls.incrementAndGet() <= failures) {
                throw new IllegalStateException("down");
              }
              return in[0];
            })
        .value("input")
        .returns(int.class)
        .governedBy(policies)
        .output();
    return flow;
  }

  @Test
  void attempts_areCalls_andTheTimeBetweenThemIsAWait() throws InterruptedException {
    Policies.Retry retry =
        new Policies.Retry(3, Duration.ofMillis(100), 1, null, 0, List.of(), List.of(), null);

    try (Engine engine = builder(failing(1, policies(retry, null, null))).meters(registry).open()) {
      Run<Object> run = engine.flow("governed").start(1);
      while (time.alarms() == 0) {
        Thread.onSpinWait();
      }
      time.advance(Duration.ofMillis(100));
      assertThat(run.await()).isInstanceOf(RunResult.Completed.class);

      assertThat(count(Metric.NODE_RETRIES)).isEqualTo(1);
      assertThat(count(Metric.NODE_WAITS, "for", "backoff")).isEqualTo(1);
      assertThat(registry.get(Metric.NODE_WAITS.key()).functionTimer().totalTime(MILLISECONDS))
          .isEqualTo(100);
      assertThat(millis("node", "failed")).isEqualTo(3);
      assertThat(millis("node", "completed")).isEqualTo(3);
    }
  }

  @Test
  void keptResult_isAHitAndNoCall() {
    Policies.Cache cache = new Policies.Cache(Duration.ofMinutes(1), 10, List.of());

    try (Engine engine = builder(failing(0, policies(null, null, cache))).meters(registry).open()) {
      engine.run("governed", 1, Integer.class);
      engine.run("governed", 1, Integer.class);

      assertThat(count(Metric.NODE_CACHE, "result", "hit")).isEqualTo(1);
      assertThat(count(Metric.NODE_CACHE, "result", "miss")).isEqualTo(1);
      assertThat(count(Metric.NODE_CALLS, "node", "node", "outcome", "completed")).isEqualTo(1);
    }
  }

  @Test
  void circuit_showsItsState() throws InterruptedException {
    Policies.CircuitBreaker breaker =
        new Policies.CircuitBreaker(50, 2, 1, Duration.ofSeconds(1), 1);

    try (Engine engine =
        builder(failing(1, policies(null, breaker, null))).meters(registry).open()) {
      engine.flow("governed").start(1).await();
      assertThat(count(Metric.NODE_CIRCUIT)).isEqualTo(2);
      time.advance(Duration.ofSeconds(2));
      engine.flow("governed").start(1).await();
      assertThat(count(Metric.NODE_CIRCUIT)).isZero();
    }
  }

  @Test
  void callThatTakesTooLong_isAbandoned() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("slow");
    flow.node(
            "slow",
            in -> {
              entered.countDown();
              Trial.awaitDeaf(release);
              return 1;
            })
        .governedBy(
            new Policies(
                null, Duration.ofSeconds(1), null, null, null, null, null, null, List.of(), null))
        .output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      Run<Object> run = engine.flow("slow").start(null);
      Trial.await(entered);
      time.advance(Duration.ofSeconds(1));
      assertThat(run.await()).isInstanceOf(RunResult.Failed.class);

      assertThat(count(Metric.NODE_ABANDONED, "node", "slow")).isEqualTo(1);
      assertThat(count(Metric.THREADS_ABANDONED)).isEqualTo(1);
      release.countDown();
      while (count(Metric.THREADS_ABANDONED) > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void metersOfOneEngine_areItsOwn() {
    try (Engine first = builder(steps()).meters(registry, "engine", "first").open();
        Engine second = builder(steps()).meters(registry, "engine", "second").open()) {
      first.run("steps", 2, Integer.class);

      assertThat(second.run("steps", 4, Integer.class)).isEqualTo(4);
      assertThat(count(Metric.RUNS_STARTED, "engine", "first")).isEqualTo(1);
    }
  }

  @Test
  void secondEngine_withTheSameTags_isRefused() {
    try (Engine first = builder(steps()).meters(registry).open()) {
      first.flow("steps");
      assertThatThrownBy(() -> builder(steps()).meters(registry).open())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("tags of its own");
    }
  }

  @Test
  void closedEngine_leavesTheRegistry() {
    builder(steps()).meters(registry).open().close();

    try (Engine engine = builder(steps()).meters(registry).open()) {
      engine.run("steps", 2, Integer.class);
      assertThat(registry.getMeters()).isNotEmpty();
    }

    assertThat(registry.getMeters()).isEmpty();
  }

  /// Something that happened.
  record Timed(long at) {}

  private static FlowSketch windowed() {
    Windows second = new Windows(Duration.ofSeconds(1), null, null, "at", null, null, List.of());
    FlowSketch flow = FlowSketch.named("windowed");
    List<Timed> events = List.of(new Timed(5_000), new Timed(1), new Timed(7_000), new Timed(2));
    flow.node("source", in -> events).returns(List.class);
    flow.scope("source").windows("size", null, second);
    flow.node("each", in -> in[0]).element("source");
    flow.node("size", in -> ((List<?>) in[0]).size()).window("each-source", "each");
    flow.node("sizes", in -> in[0]).collectWindows("size", "size").returns(List.class).output();
    return flow;
  }

  @Test
  void elementsTooLateForWindows_areCounted() {
    try (Engine engine = builder(windowed()).meters(registry).open()) {
      assertThat((Object) engine.run("windowed", null, List.class)).isEqualTo(List.of(1, 1));

      assertThat(count(Metric.SCOPE_LATE, "scope", "windows-size")).isEqualTo(2);
      assertThat(count(Metric.SCOPE_ELEMENTS, "scope", "windows-size")).isEqualTo(2);
    }
  }

  @Test
  void chain_isCountedCallByCall() {
    FlowSketch flow = FlowSketch.named("chain");
    flow.node("source", in -> List.of(1, 2, 3)).returns(List.class);
    flow.scope("source", null, 1, true, ErrorMode.SKIP);
    flow.node("three", in -> after(3, in[0])).element("source");
    flow.node("five", in -> after(5, in[0].equals(2) ? 13 : in[0]))
        .in("each-source")
        .value("three");
    flow.node("seven", in -> after(7, in[0])).in("each-source").value("five");
    flow.node("all", in -> in[0]).collect("source", "seven").returns(List.class).output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      assertThat((Object) engine.run("chain", null, List.class)).isEqualTo(List.of(1, 3));

      assertThat(count(Metric.NODE_CALLS, "node", "three", "outcome", "completed")).isEqualTo(3);
      assertThat(count(Metric.NODE_CALLS, "node", "five", "outcome", "completed")).isEqualTo(2);
      assertThat(count(Metric.NODE_CALLS, "node", "five", "outcome", "failed")).isEqualTo(1);
      assertThat(count(Metric.NODE_SKIPS, "node", "seven")).isEqualTo(1);
      assertThat(count(Metric.SCOPE_ELEMENTS, "scope", "each-source")).isEqualTo(3);
      assertThat(count(Metric.SCOPE_ACTIVE, "scope", "each-source")).isZero();
      assertThat(
              registry
                  .get(Metric.NODE_CALLS.key())
                  .tags("node", "seven", "outcome", "completed")
                  .functionTimer()
                  .totalTime(TimeUnit.MILLISECONDS))
          .isEqualTo(14);
    }
  }

  @Test
  void registeredMeters_areThoseOfTheList() {
    FlowSketch flow = steps();
    FlowSketch many = FlowSketch.named("many");
    many.node("source", in -> List.of(1)).returns(List.class);
    many.scope("source");
    many.node("each", in -> in[0]).element("source").output();
    many.node("sink", in -> in[0]).in("each-source").value("each").buffered(1, Overflow.BLOCK);

    FlowSketch windowed = windowed();

    Policies all =
        policies(
            new Policies.Retry(2, Duration.ofMillis(1), 1, null, 0, List.of(), List.of(), null),
            new Policies.CircuitBreaker(50, 2, 1, Duration.ofSeconds(1), 1),
            new Policies.Cache(Duration.ofMinutes(1), 10, List.of()));

    try (Engine engine = builder(flow, many, windowed, failing(0, all)).meters(registry).open()) {
      engine.flow("steps");
      engine.flow("governed");
      engine.flow("many");
      engine.flow("windowed");

      assertThat(registry.getMeters().stream().map(meter -> meter.getId().getName()).distinct())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Metric.values()).map(Metric::key).toList());
      for (Metric metric : Metric.values()) {
        assertThat(registry.get(metric.key()).meters())
            .allSatisfy(
                meter ->
                    assertThat(meter.getId().getTags().stream().map(tag -> tag.getKey()))
                        .containsExactlyInAnyOrderElementsOf(metric.tags()));
      }
    }
  }
}
