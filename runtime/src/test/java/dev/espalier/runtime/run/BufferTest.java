package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Emitter;
import dev.espalier.ErrorMode;
import dev.espalier.Overflow;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BufferTest {

  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch emitted = new CountDownLatch(1);
  private final AtomicLong lost = new AtomicLong();
  private final Trial trial =
      new Trial(
          new RunListener() {
            @Override
            public void elementsDropped(RunInfo run, Scope scope, long count, long at) {
              lost.addAndGet(count);
            }
          });

  /// Holds the first element until all ten are emitted.
  private RunResult<Object> held(int capacity, Overflow overflow) {
    Emission<Integer> emission =
        out -> {
          try {
            out.emit(0);
            first.await();
            IntStream.range(1, 10).forEach(out::emit);
          } finally {
            emitted.countDown();
          }
        };
    FlowSketch flow = FlowSketch.named("held");
    flow.node("numbers", in -> emission).returns(Generic.of(Emission.class, Integer.class));
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node(
            "hold",
            in -> {
              first.countDown();
              emitted.await();
              return in[0];
            })
        .element("numbers", capacity, overflow);
    flow.node("all", in -> in[0]).collect("numbers", "hold").output();
    return trial.run(flow, null);
  }

  @Test
  void roomyBuffer_losesNothing() {
    assertThat(held(9, Overflow.FAIL))
        .isEqualTo(new Completed<>(IntStream.range(0, 10).boxed().toList()));
    assertThat(lost).hasValue(0);
  }

  @Test
  void dropOldest_keepsTheLast() {
    assertThat(held(3, Overflow.DROP_OLDEST)).isEqualTo(new Completed<>(List.of(0, 7, 8, 9)));
    assertThat(lost).hasValue(6);
  }

  @Test
  void dropNewest_keepsTheFirst() {
    assertThat(held(3, Overflow.DROP_NEWEST)).isEqualTo(new Completed<>(List.of(0, 1, 2, 3)));
    assertThat(lost).hasValue(6);
  }

  @Test
  void fail_failsTheNode_evenIfItWouldGoOn() {
    assertThat(Trial.failure(held(3, Overflow.FAIL)))
        .contains("the elements of node \"numbers\"")
        .contains("3 elements wait already");
  }

  @Test
  void block_holdsTheSourceBack_atTheCapacity() throws Exception {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(5);
    CountDownLatch go = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("back");
    Emission<Integer> emission = out -> count(out, made, full);
    flow.node("numbers", in -> emission).returns(Generic.of(Emission.class, Integer.class));
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node("wait", in -> awaited(go)).element("numbers", 5, Overflow.BLOCK);
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).collect("numbers", "wait").output();
    var answer = trial.of(flow.plan(), null).launch();

    full.await();
    // Five wait, one is worked on, and one waits to enter.
    assertThat(made.get()).isLessThanOrEqualTo(7);
    go.countDown();
    assertThat(answer.join()).isEqualTo(new Completed<>(200));
  }

  private static int awaited(CountDownLatch go) {
    Trial.await(go);
    return 1;
  }

  private static void count(Emitter<Integer> out, AtomicInteger made, CountDownLatch full) {
    for (int i = 0; i < 200; i++) {
      out.emit(made.incrementAndGet());
      full.countDown();
    }
  }

  @Test
  void streamWithABuffer_isMadeAheadOnAThreadOfItsOwn() {
    CountDownLatch ahead = new CountDownLatch(4);
    FlowSketch flow = FlowSketch.named("ahead");
    flow.node("numbers", in -> Stream.of(1, 2, 3, 4).peek(i -> ahead.countDown()))
        .returns(Generic.of(Stream.class, Integer.class));
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node(
            "wait",
            in -> {
              ahead.await();
              return in[0];
            })
        .element("numbers", 4, Overflow.BLOCK);
    flow.node("all", in -> in[0]).collect("numbers", "wait").output();

    assertThat(trial.run(flow, null)).isEqualTo(new Completed<>(List.of(1, 2, 3, 4)));
  }

  @Test
  void streamWithABuffer_isClosed_whenItsAnswersAre() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("closed");
    flow.node("numbers", in -> Stream.iterate(1, i -> i + 1).onClose(closed::countDown))
        .returns(Generic.of(Stream.class, Integer.class));
    flow.scope("numbers");
    flow.node("same", in -> in[0]).element("numbers", 4, Overflow.BLOCK).output();

    try (Stream<?> answers = (Stream<?>) Trial.value(trial.of(flow.plan(), null).launch().join())) {
      assertThat(answers.iterator().next()).isEqualTo(1);
    }

    closed.await();
  }
}
