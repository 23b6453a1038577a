package dev.espalier.runtime.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.Overflow;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.EngineBuilder;
import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What registries see of buffers.
@Timeout(60)
final class BufferMeterTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  private static EngineBuilder builder(FlowSketch flow) {
    return Engine.builder()
        .capabilities(request -> Optional.empty())
        .application(Application.ofDocuments(List.of(flow.document())));
  }

  private double count(Metric metric, String... tags) {
    var found = registry.get(metric.key()).tags(tags);
    return switch (metric.kind()) {
      case TIMER -> found.functionTimer().count();
      case COUNTER -> found.functionCounter().count();
      case GAUGE -> found.gauge().value();
    };
  }

  @Test
  void elementsThatWait_orAreLost_areCounted() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch full = new CountDownLatch(1);
    List<Double> waiting = new ArrayList<>();
    Emission<Integer> emission =
        out -> {
          out.emit(0);
          first.await();
          IntStream.range(1, 10).forEach(out::emit);
          full.countDown();
        };
    FlowSketch flow = FlowSketch.named("buffered");
    flow.node("numbers", in -> emission).returns(Generic.of(Emission.class, Integer.class));
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node(
            "hold",
            in -> {
              first.countDown();
              full.await();
              waiting.add(count(Metric.BUFFER_WAITING, "edge", "numbers/hold.p0"));
              return in[0];
            })
        .element("numbers", 3, Overflow.DROP_NEWEST);
    flow.node("all", in -> in[0]).collect("numbers", "hold").returns(List.class).output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      assertThat((Object) engine.run("buffered", null, List.class)).isEqualTo(List.of(0, 1, 2, 3));

      assertThat(waiting.getFirst()).isEqualTo(3);
      assertThat(count(Metric.BUFFER_DROPPED, "edge", "numbers/hold.p0")).isEqualTo(6);
      assertThat(count(Metric.BUFFER_WAITING, "edge", "numbers/hold.p0")).isZero();
    }
  }

  @Test
  @SuppressWarnings("ThreadPriorityCheck") // others may need the carrier
  void waitingForRoom_isTimed() {
    AtomicReference<Thread> producer = new AtomicReference<>();
    FlowSketch flow = FlowSketch.named("buffered");
    Emission<Integer> emission =
        out -> {
          producer.set(Thread.currentThread());
          IntStream.range(0, 3).forEach(out::emit);
        };
    flow.node("numbers", in -> emission).returns(Generic.of(Emission.class, Integer.class));
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node(
            "hold",
            in -> {
              while (in[0].equals(0) && producer.get().getState() != Thread.State.WAITING) {
                Thread.yield();
              }
              return in[0];
            })
        .element("numbers", 1, Overflow.BLOCK);
    flow.node("all", in -> in[0]).collect("numbers", "hold").returns(List.class).output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      assertThat((Object) engine.run("buffered", null, List.class)).isEqualTo(List.of(0, 1, 2));

      assertThat(count(Metric.BUFFER_STALLS, "edge", "numbers/hold.p0")).isPositive();
    }
  }

  @Test
  @SuppressWarnings("ThreadPriorityCheck") // others may need the carrier
  void buffersBetweenNodes_areMetered() {
    List<Double> waiting = new ArrayList<>();
    FlowSketch flow = FlowSketch.named("staged");
    flow.node("source", in -> List.of(1, 2, 3, 4)).returns(List.class);
    flow.scope("source", null, 1, true, ErrorMode.FAIL);
    flow.node("make", in -> in[0]).element("source");
    flow.node(
            "take",
            in -> {
              while (in[0].equals(1) && waiting.isEmpty()) {
                double now = count(Metric.BUFFER_WAITING, "edge", "make/take.p0");
                if (now == 2) {
                  waiting.add(now);
                }
                Thread.yield();
              }
              return in[0];
            })
        .in("each-source")
        .value("make")
        .buffered(2, Overflow.BLOCK);
    flow.node("all", in -> in[0]).collect("source", "take").returns(List.class).output();

    try (Engine engine = builder(flow).meters(registry).open()) {
      assertThat((Object) engine.run("staged", null, List.class)).isEqualTo(List.of(1, 2, 3, 4));

      assertThat(waiting).containsExactly(2.0);
      assertThat(count(Metric.BUFFER_WAITING, "edge", "make/take.p0")).isZero();
      assertThat(count(Metric.BUFFER_DROPPED, "edge", "make/take.p0")).isZero();
    }
  }
}
