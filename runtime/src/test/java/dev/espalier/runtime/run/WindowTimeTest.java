package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Windows;
import dev.espalier.runtime.result.RunResult.TimedOut;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Windows that go by the engine's clock.
@Timeout(60)
final class WindowTimeTest {

  private final Trial trial = new Trial();

  static Windows byClock(int millis) {
    return new Windows(Duration.ofMillis(millis), null, null, null, null, null, List.of());
  }

  @Test
  void windowsByTheClock_fireByAnAlarm_whenNoElementComes() throws Exception {
    BlockingQueue<List<Long>> fired = new LinkedBlockingQueue<>();
    CountDownLatch go = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("clock");
    Emission<Object> emission =
        out -> {
          out.emit(new WindowTest.Event("a", 1L));
          out.emit(new WindowTest.Event("a", 2L));
          go.await();
          out.emit(new WindowTest.Event("a", 3L));
        };
    flow.node("events", in -> emission).returns(Generic.of(Emission.class, Object.class));
    flow.scope("events");
    flow.node("event", in -> in[0]).element("events");
    flow.windows("times", null, byClock(100));
    flow.node("times", in -> fired.add(WindowTest.times(in[0])))
        .window("each-events", "event")
        .effectful()
        .nothing();

    trial.time.advance(Duration.ofMillis(50));
    FlowRun run = trial.of(flow.plan(), null);
    var answer = run.launch();
    trial.awaitAlarms(1);
    // The alarm stands since the first element; the second may still be on its way.
    trial.time.advance(Duration.ofMillis(50));
    List<Long> first = fired.take();
    go.countDown();
    answer.join();

    assertThat(first).startsWith(1L);
    assertThat(Stream.concat(first.stream(), fired.stream().flatMap(List::stream)))
        .containsExactly(1L, 2L, 3L);
    assertThat(trial.time.alarms()).isZero();
  }

  @Test
  void deadline_endsWindowsThatWouldStayOpen() {
    CountDownLatch go = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("late").deadline(Duration.ofSeconds(1));
    Emission<Object> emission =
        out -> {
          out.emit(new WindowTest.Event("a", 1L));
          go.await();
        };
    flow.node("events", in -> emission).returns(Generic.of(Emission.class, Object.class));
    flow.scope("events");
    flow.node("event", in -> in[0]).element("events");
    flow.windows("times", null, byClock(60_000));
    flow.node("times", in -> WindowTest.times(in[0])).window("each-events", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    FlowRun run = trial.of(flow.plan(), null);
    var answer = run.launch();
    trial.awaitAlarms(2);
    trial.time.advance(Duration.ofSeconds(1));

    assertThat(answer.join()).isInstanceOf(TimedOut.class);
    assertThat(run.end().join()).isInstanceOf(TimedOut.class);
  }
}
