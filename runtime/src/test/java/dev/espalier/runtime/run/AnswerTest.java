package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.result.RunCancelledException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AnswerTest {

  private final Trial trial = new Trial();

  @Test
  void earlyAnswer_comesWhileOthersGoOn() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch saved = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("early");
    flow.input();
    flow.node("answer", in -> in[0]).value("input").early();
    flow.node(
            "save",
            in -> {
              answered.await();
              saved.countDown();
              return null;
            })
        .value("answer")
        .nothing()
        .effectful();
    FlowRun run = trial.of(flow.plan(), 1);

    assertThat(run.launch().join()).isEqualTo(new Completed<>(1));
    assertThat(trial.hasEnded(run)).isFalse();
    answered.countDown();
    saved.await();
  }

  @Test
  void failureAfterAnEarlyAnswer_isTheEndAndIsTold() {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    RunListener listener =
        new RunListener() {
          @Override
          public void runFailedLate(RunInfo run, RunResult<?> trouble, long at) {
            told.add(run.runId());
          }
        };
    FlowSketch flow = FlowSketch.named("early");
    flow.input();
    flow.node("answer", in -> in[0]).value("input").early();
    flow.node("save", in -> 1 / ((int) in[0] - 1)).value("answer").nothing().effectful();
    FlowRun run = new Trial(listener).of(flow.plan(), 1);

    assertThat(run.launch().join()).isEqualTo(new Completed<>(1));
    assertThat(Trial.failure(run.end().join())).contains("node \"save\" of early failed");
    assertThat(told).containsExactly(run.runId());
  }

  @Test
  void deadlineAfterAnEarlyAnswer_isTheEnd() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("early").deadline(Duration.ofMillis(200));
    flow.input();
    flow.node("answer", in -> in[0]).value("input").early();
    flow.node(
            "save",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return null;
            })
        .value("answer")
        .nothing()
        .effectful();
    FlowRun run = trial.of(flow.plan(), 1);
    run.launch().join();
    entered.await();

    trial.time.advance(Duration.ofMillis(200));

    assertThat(run.end().join())
        .isInstanceOfSatisfying(
            RunResult.TimedOut.class,
            late ->
                assertThat(late.diagnostic().message())
                    .isEqualTo("early did not answer within 200ms"));
  }

  private static FlowSketch squares(int concurrency, boolean ordered) {
    FlowSketch flow = FlowSketch.named("squares");
    flow.input();
    flow.scope("input", null, concurrency, ordered, ErrorMode.FAIL);
    flow.node("square", in -> 100 / (int) in[0]).element("input");
    flow.node("plus", in -> 1 + (int) in[0]).in("each-input").value("square").output();
    return flow;
  }

  @SuppressWarnings("unchecked")
  private Stream<Object> stream(FlowSketch flow, Object input) {
    return (Stream<Object>) Trial.value(trial.run(flow, input));
  }

  @Test
  void outputInAScope_isAStreamInOrder() {
    List<Integer> numbers = IntStream.rangeClosed(1, 1000).boxed().toList();

    try (Stream<Object> answers = stream(squares(8, true), numbers)) {
      assertThat(answers).isEqualTo(numbers.stream().map(i -> 100 / i + 1).toList());
    }
    try (Stream<Object> answers = stream(squares(8, false), numbers)) {
      assertThat(answers)
          .containsExactlyInAnyOrderElementsOf(numbers.stream().map(i -> 100 / i + 1).toList());
    }
  }

  @Test
  void stream_thatIsNotTaken_holdsTheSourceBack() {
    AtomicInteger pulled = new AtomicInteger();
    Stream<Integer> endless = Stream.iterate(1, i -> i + 1).peek(i -> pulled.incrementAndGet());

    try (Stream<Object> answers = stream(squares(4, true), endless)) {
      assertThat(answers.limit(10)).hasSize(10);
      assertThat(pulled.get()).isBetween(10, 16);
    }
  }

  @Test
  void closingTheStream_cancelsTheRunAndItsSource() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Stream<Integer> endless = Stream.iterate(1, i -> i + 1).onClose(closed::countDown);

    try (Stream<Object> answers = stream(squares(4, true), endless)) {
      assertThat(answers.findFirst()).contains(101);
    }

    closed.await();
  }

  @Test
  void failure_isThrownByTheStream() {
    try (Stream<Object> answers = stream(squares(1, true), List.of(5, 0))) {
      org.assertj.core.api.Assertions.assertThatThrownBy(answers::toList)
          .isInstanceOf(NodeFailedException.class)
          .hasMessageContaining("at element 1");
    }
  }

  @Test
  void cancellation_isThrownByTheStream() {
    FlowRun run = trial.of(squares(2, true).plan(), Stream.iterate(1, i -> i + 1));
    RunResult<Object> result = run.launch().join();

    run.cancel("enough");

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ((Stream<?>) Trial.value(result)).toList())
        .isInstanceOf(RunCancelledException.class);
  }

  @Test
  void outputsOfNestedScopes_comeByOuterElement() {
    FlowSketch flow = FlowSketch.named("nested");
    flow.input();
    flow.scope("input");
    flow.node("row", in -> in[0]).element("input");
    flow.scope("row", "each-input", 4, true, ErrorMode.FAIL);
    flow.node("cell", in -> "c" + in[0]).element("row").output();

    try (Stream<Object> answers = stream(flow, List.of(List.of(1, 2), List.of(), List.of(3)))) {
      assertThat(answers).isEqualTo(List.of("c1", "c2", "c3"));
    }
  }

  @Test
  void skippedScope_endsSkipped() {
    FlowSketch flow = FlowSketch.named("maybe");
    flow.input().branches(value -> value instanceof List ? 0 : 1, "list", "other");
    flow.node("some", in -> in[0]).value("input:list");
    flow.scope("some");
    flow.node("each", in -> in[0]).element("some").output();

    assertThat(Trial.cases(trial.run(flow, 5))).containsExactly("input=other");
  }
}
