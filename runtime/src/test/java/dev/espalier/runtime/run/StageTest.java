package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.Overflow;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Buffers between the nodes of a scope.
@Timeout(60)
final class StageTest {

  private final AtomicLong lost = new AtomicLong();
  private final CountDownLatch skips = new CountDownLatch(7);
  private final Trial trial = new Trial();
  private final Trial watched =
      new Trial(
          new RunListener() {
            @Override
            public void elementsDropped(RunInfo run, Scope scope, long count, long at) {
              lost.addAndGet(count);
            }

            @Override
            public void nodeSkipped(NodeInfo node, long at) {
              skips.countDown();
            }
          });

  private static FlowSketch scope(int concurrency, boolean ordered, ErrorMode mode) {
    FlowSketch flow = FlowSketch.named("staged");
    flow.input();
    flow.scope("input", null, concurrency, ordered, mode);
    return flow;
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /// The first stage counts what it makes; the second waits for permits.
  private static FlowSketch slow(
      AtomicInteger made, Semaphore permits, int capacity, Overflow overflow, int concurrency) {
    FlowSketch flow = scope(concurrency, true, ErrorMode.FAIL);
    flow.node(
            "make",
            in -> {
              made.incrementAndGet();
              return in[0];
            })
        .element("input");
    flow.node(
            "take",
            in -> {
              permits.acquire();
              return in[0];
            })
        .in("each-input")
        .value("make")
        .buffered(capacity, overflow);
    return flow;
  }

  @SuppressWarnings("ThreadPriorityCheck") // what is waited for may need the core
  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }

  @Test
  void block_worksAhead_byTheBufferAndNoMore() {
    for (int concurrency : new int[] {1, 3}) {
      AtomicInteger made = new AtomicInteger();
      Semaphore permits = new Semaphore(0);
      FlowSketch flow = slow(made, permits, 5, Overflow.BLOCK, concurrency);
      flow.node("all", in -> in[0]).collect("input", "take").output();
      AtomicInteger pulled = new AtomicInteger();
      var answer =
          trial.of(flow.plan(), upTo(100).stream().peek(i -> pulled.incrementAndGet())).launch();
      int most = concurrency + 5 + concurrency;

      until(() -> made.get() == most);
      for (int taken = 0; taken < 100; taken++) {
        assertThat(pulled.get()).isLessThanOrEqualTo(most + taken);
        permits.release();
      }

      assertThat(answer.join()).isEqualTo(new Completed<>(upTo(100)));
    }
  }

  @Test
  void severalBoundaries_areEachBounded() {
    AtomicInteger pulled = new AtomicInteger();
    Semaphore permits = new Semaphore(0);
    FlowSketch flow = scope(1, true, ErrorMode.FAIL);
    flow.node("one", in -> in[0]).element("input");
    flow.node("two", in -> in[0]).in("each-input").value("one").buffered(4, Overflow.BLOCK);
    flow.node(
            "three",
            in -> {
              permits.acquire();
              return in[0];
            })
        .in("each-input")
        .value("two")
        .buffered(2, Overflow.BLOCK);
    flow.node("all", in -> in[0]).collect("input", "three").output();
    var answer =
        trial.of(flow.plan(), upTo(50).stream().peek(i -> pulled.incrementAndGet())).launch();

    until(() -> pulled.get() == 1 + 4 + 1 + 2 + 1);
    permits.release(10);
    until(() -> pulled.get() == 19);
    assertThat(pulled.get()).isEqualTo(19);
    permits.release(40);

    assertThat(answer.join()).isEqualTo(new Completed<>(upTo(50)));
  }

  @Test
  void stagesOfDifferentElements_runAtTheSameTime() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    FlowSketch flow = scope(1, true, ErrorMode.FAIL);
    flow.node("first", in -> meet(both, (int) in[0] == 1, in[0])).element("input");
    flow.node("second", in -> meet(both, (int) in[0] == 0, in[0]))
        .in("each-input")
        .value("first")
        .buffered(1, Overflow.BLOCK);
    flow.node("all", in -> in[0]).collect("input", "second").output();

    assertThat(trial.of(flow.plan(), upTo(2)).launch().join()).isEqualTo(new Completed<>(upTo(2)));
  }

  private static Object meet(CountDownLatch both, boolean here, Object value)
      throws InterruptedException {
    if (here) {
      both.countDown();
      both.await();
    }
    return value;
  }

  @Test
  void dropNewest_keepsTheFirst_andTheSourceGoesOn() {
    assertThat(dropping(Overflow.DROP_NEWEST)).isEqualTo(new Completed<>(List.of(0, 1, 2)));
    assertThat(lost).hasValue(7);
  }

  @Test
  void dropOldest_keepsTheLast() {
    assertThat(dropping(Overflow.DROP_OLDEST)).isEqualTo(new Completed<>(List.of(0, 8, 9)));
    assertThat(lost).hasValue(7);
  }

  /// Ten elements, of which the first is held in the second stage until seven are lost.
  private RunResult<Object> dropping(Overflow overflow) {
    CountDownLatch held = new CountDownLatch(1);
    FlowSketch flow = scope(1, true, ErrorMode.FAIL);
    flow.node(
            "make",
            in -> {
              if ((int) in[0] > 0) {
                held.await();
              }
              return in[0];
            })
        .element("input");
    flow.node(
            "hold",
            in -> {
              held.countDown();
              skips.await();
              return in[0];
            })
        .in("each-input")
        .value("make")
        .buffered(2, overflow);
    flow.node("all", in -> in[0]).collect("input", "hold").output();
    return watched.of(flow.plan(), upTo(10)).launch().join();
  }

  @Test
  void failureAtABoundary_isThatOfTheNodeBehindIt() {
    assertThat(Trial.failure(failing(ErrorMode.FAIL, false)))
        .contains("node \"take\" of staged failed at element 3")
        .contains("2 elements wait already");
  }

  @Test
  void failureAtABoundary_isCollected_orHandled() {
    List<?> outcomes = (List<?>) Trial.value(failing(ErrorMode.COLLECT, false));
    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.get(3)).isInstanceOf(Outcome.Failure.class);
    assertThat(failing(ErrorMode.FAIL, true)).isEqualTo(new Completed<>(List.of(0, 1, 2, -1)));
  }

  /// Four elements: one is worked on, two wait, and the fourth finds no room.
  private RunResult<Object> failing(ErrorMode mode, boolean handled) {
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    FlowSketch flow = scope(1, true, mode);
    flow.node(
            "make",
            in -> {
              if ((int) in[0] > 0) {
                held.await();
              }
              return in[0];
            })
        .element("input");
    Body hold =
        in -> {
          held.countDown();
          failed.await();
          return in[0];
        };
    flow.node("take", hold).in("each-input").value("make").buffered(2, Overflow.FAIL);
    if (handled) {
      flow.node("instead", in -> -1).in("each-input").error("take", IllegalStateException.class);
      flow.node("end", in -> in[0]).in("each-input").merge("take", "instead");
      flow.node("all", in -> in[0]).collect("input", "end").output();
    } else {
      flow.node("all", in -> in[0]).collect("input", "take").output();
    }
    Trial told =
        new Trial(
            new RunListener() {
              @Override
              public void nodeFailed(NodeInfo node, Throwable error, long at) {
                failed.countDown();
              }
            });
    return told.of(flow.plan(), upTo(4)).launch().join();
  }

  @Test
  void cancellation_endsARunWithElementsInAllStages() {
    AtomicInteger made = new AtomicInteger();
    FlowSketch flow = slow(made, new Semaphore(0), 3, Overflow.BLOCK, 2);
    flow.node("all", in -> in[0]).collect("input", "take").output();
    FlowRun run = trial.of(flow.plan(), Stream.iterate(0, i -> i + 1));
    var answer = run.launch();
    until(() -> made.get() == 7);

    run.cancel("enough");

    assertThat(answer.join()).isInstanceOf(RunResult.Cancelled.class);
    assertThat(run.end().join()).isInstanceOf(RunResult.Cancelled.class);
  }

  private Stream<?> stream(FlowRun run) {
    return (Stream<?>) Trial.value(run.launch().join());
  }

  @Test
  void closingTheAnswers_stopsTheSource() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    FlowSketch flow = scope(1, true, ErrorMode.FAIL);
    flow.node(
            "make",
            in -> {
              made.incrementAndGet();
              return in[0];
            })
        .element("input");
    flow.node("same", in -> in[0])
        .in("each-input")
        .value("make")
        .buffered(4, Overflow.BLOCK)
        .output();
    FlowRun run = trial.of(flow.plan(), Stream.iterate(0, i -> i + 1).onClose(closed::countDown));

    try (Stream<?> answers = stream(run)) {
      Iterator<?> all = answers.iterator();
      assertThat(all.next()).isEqualTo(0);
      assertThat(all.next()).isEqualTo(1);
      until(() -> made.get() == 2 + 1 + 4 + 1);
    }

    closed.await();
    run.end().join();
    assertThat(made.get()).as("taken, one made, four that wait, one held").isEqualTo(8);
  }

  @Test
  void elementsThatDropOut_leaveTheOthersInOrder() {
    FlowSketch flow = scope(3, true, ErrorMode.SKIP);
    flow.node("some", in -> 1000 / ((int) in[0] % 3) * 0 + (int) in[0]).element("input");
    flow.node("more", in -> 1000 / ((int) in[0] % 5) * 0 + (int) in[0])
        .in("each-input")
        .value("some")
        .buffered(2, Overflow.BLOCK);
    flow.node("same", in -> in[0])
        .in("each-input")
        .value("more")
        .buffered(2, Overflow.BLOCK)
        .output();

    try (Stream<?> answers = stream(trial.of(flow.plan(), upTo(2000)))) {
      assertThat(answers.map(Integer.class::cast).toList())
          .isEqualTo(upTo(2000).stream().filter(i -> i % 3 != 0 && i % 5 != 0).toList());
    }
  }

  @Test
  void buffersSideBySide_mustAgree() {
    FlowSketch flow = scope(1, true, ErrorMode.FAIL);
    flow.node("make", in -> in[0]).element("input");
    flow.node("one", in -> in[0]).in("each-input").value("make").buffered(2, Overflow.BLOCK);
    flow.node("two", in -> in[0]).in("each-input").value("make").buffered(3, Overflow.BLOCK);
    flow.node("all", in -> in[0]).collect("input", "one").collect("input", "two").output();

    assertThatThrownBy(flow::plan)
        .isInstanceOf(FlowRefusedException.class)
        .hasMessageContaining("lie side by side and differ");
  }
}
