package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Emitter;
import dev.espalier.ErrorMode;
import dev.espalier.runtime.element.Elements;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.NodeSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EmitterTest {

  private final Trial trial = new Trial();
  private final CountDownLatch gone = new CountDownLatch(1);
  private final AtomicReference<Throwable> thrown = new AtomicReference<>();

  private static FlowSketch flow(Emission<Integer> emission, int concurrency) {
    FlowSketch flow = FlowSketch.named("emitting");
    NodeSketch source = flow.node("numbers", in -> emission);
    source.returns(Generic.of(Emission.class, Integer.class));
    flow.scope("numbers", null, concurrency, true, ErrorMode.FAIL);
    return flow;
  }

  private static Emission<Integer> upTo(int count) {
    return out -> IntStream.range(0, count).forEach(out::emit);
  }

  private void endless(Emitter<Integer> out) {
    try {
      for (int i = 0; ; i++) {
        out.emit(i);
      }
    } catch (Throwable t) {
      thrown.set(t);
      throw t;
    } finally {
      gone.countDown();
    }
  }

  private FlowSketch summing(Emission<Integer> emission) {
    FlowSketch flow = flow(emission, 4);
    flow.node("next", in -> (int) in[0] + 1).element("numbers");
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).collect("numbers", "next").output();
    return flow;
  }

  @Test
  void elements_areTakenInOrder() {
    FlowSketch flow = flow(upTo(1000), 8);
    flow.node("same", in -> in[0]).element("numbers");
    flow.node("all", in -> in[0]).collect("numbers", "same").output();

    assertThat(trial.run(flow, null))
        .isEqualTo(new Completed<>(IntStream.range(0, 1000).boxed().toList()));
  }

  @Test
  void noElements_giveAnEmptyList() {
    assertThat(trial.run(summing(out -> {}), null)).isEqualTo(new Completed<>(0));
  }

  @Test
  void emitters_mayBeUsedBySeveralThreads() {
    Emission<Integer> threads =
        out -> {
          List<Thread> all =
              IntStream.range(0, 8)
                  .mapToObj(i -> Thread.ofVirtual().start(() -> upToQuietly(out)))
                  .toList();
          for (Thread thread : all) {
            thread.join();
          }
        };

    assertThat(trial.run(summing(threads), null)).isEqualTo(new Completed<>(8 * 500_500));
  }

  private static void upToQuietly(Emitter<Integer> out) {
    IntStream.range(0, 1000).forEach(out::emit);
  }

  @Test
  void source_isHeldBackByASlowConsumer() throws Exception {
    AtomicInteger emitted = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(Elements.AHEAD.capacity());
    CountDownLatch slow = new CountDownLatch(1);
    Emission<Integer> emission =
        out -> {
          for (int i = 0; i < 500; i++) {
            out.emit(emitted.incrementAndGet());
            full.countDown();
          }
        };
    FlowSketch flow = flow(emission, 2);
    flow.node(
            "wait",
            in -> {
              slow.await();
              return 1;
            })
        .element("numbers");
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).collect("numbers", "wait").output();
    FlowRun run = trial.of(flow.plan(), null);
    var answer = run.launch();

    full.await();
    // All that can be on the way: the buffer, two that are worked on, and one that waits to enter.
    assertThat(emitted.get()).isLessThanOrEqualTo(Elements.AHEAD.capacity() + 2 + 1);
    slow.countDown();
    assertThat(answer.join()).isEqualTo(new Completed<>(500));
  }

  @Test
  void failureInTheMiddle_failsTheRun_afterTheElementsBefore() {
    ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();
    FlowSketch flow =
        flow(
            out -> {
              upTo(3).run(out);
              throw new IllegalStateException("the line is cut");
            },
            1);
    flow.node("see", in -> seen.add(in[0])).element("numbers");
    flow.node("all", in -> in[0]).collect("numbers", "see").output();

    assertThat(Trial.failure(trial.run(flow, null)))
        .contains("the elements of node \"numbers\"")
        .contains("the line is cut");
    assertThat(seen).containsExactly(0, 1, 2);
  }

  @Test
  void nullElement_failsItsNode() {
    assertThat(Trial.failure(trial.run(summing(out -> out.emit(null)), null)))
        .contains("an element is null");
  }

  @Test
  void closingTheAnswers_stopsTheSource() throws Exception {
    FlowSketch flow = flow(this::endless, 2);
    flow.node("same", in -> in[0]).element("numbers").output();
    FlowRun run = trial.of(flow.plan(), null);

    try (Stream<?> answers = (Stream<?>) Trial.value(run.launch().join())) {
      assertThat(answers.iterator().next()).isEqualTo(0);
    }

    gone.await();
    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
  }

  @Test
  void failureOfAnElement_stopsTheSource() throws Exception {
    FlowSketch flow = flow(this::endless, 2);
    flow.node("fail", in -> 1 / ((int) in[0] - 5)).element("numbers");
    flow.node("all", in -> in[0]).collect("numbers", "fail").output();

    assertThat(Trial.failure(trial.run(flow, null))).contains("/ by zero");
    gone.await();
  }

  @Test
  void failureOfAnElement_endsAnEffectfulSource_withoutAnInterrupt() throws Exception {
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    FlowSketch flow = FlowSketch.named("effect");
    Emission<Integer> emission =
        out -> {
          try {
            endless(out);
          } finally {
            interrupted.set(Thread.currentThread().isInterrupted());
          }
        };
    flow.node("numbers", in -> emission)
        .returns(Generic.of(Emission.class, Integer.class))
        .effectful();
    flow.scope("numbers");
    flow.node("fail", in -> 1 / ((int) in[0] - 5)).element("numbers");
    flow.node("all", in -> in[0]).collect("numbers", "fail").output();

    assertThat(Trial.failure(trial.run(flow, null))).contains("/ by zero");
    assertThat(gone.getCount()).as("the run waits for it").isZero();
    assertThat(interrupted.get()).isFalse();
  }

  @Test
  void deadline_stopsASourceThatWaits() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    FlowSketch flow =
        summing(
            out -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                gone.countDown();
              }
            });
    FlowRun run = trial.of(flow.deadline(Duration.ofSeconds(5)).plan(), null);
    var answer = run.launch();

    begun.await();
    trial.time.advance(Duration.ofSeconds(5));

    assertThat(answer.join()).isInstanceOf(RunResult.TimedOut.class);
    gone.await();
  }

  @Test
  void emitter_isOfNoUseAfterItsNode() {
    AtomicReference<Emitter<Integer>> kept = new AtomicReference<>();

    trial.run(summing(kept::set), null);

    assertThatThrownBy(() -> kept.get().emit(1))
        .isInstanceOfAny(IllegalStateException.class, CancellationException.class);
  }

  @Test
  void node_completesWhenItHasEmittedAll() {
    ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void nodeCompleted(NodeInfo node, long at) {
            events.add(node.node().id());
          }
        };
    FlowSketch flow = flow(upTo(100), 1);
    flow.node("same", in -> in[0]).element("numbers");
    flow.node("all", in -> "done").collect("numbers", "same").output();

    new Trial(listener).run(flow, null);

    assertThat(events.stream().filter("numbers"::equals)).hasSize(1);
    assertThat(List.copyOf(events).indexOf("numbers")).isGreaterThan(80);
  }

  @Test
  void nodeThatReturnsAStream_completesWithItsLastElement() {
    ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void nodeCompleted(NodeInfo node, long at) {
            events.add(node.node().id());
          }
        };
    FlowSketch flow = FlowSketch.named("stream");
    flow.node("numbers", in -> Stream.of(1, 2)).returns(Stream.class);
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node("same", in -> in[0]).element("numbers");
    flow.node("all", in -> "done").collect("numbers", "same").output();

    new Trial(listener).run(flow, null);

    assertThat(events).containsExactly("same", "same", "numbers", "all");
  }
}
