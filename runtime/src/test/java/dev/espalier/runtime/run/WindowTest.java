package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Windows;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Cancelled;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.NodeSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WindowTest {

  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private final Trial trial =
      new Trial(
          new RunListener() {
            @Override
            public void elementLate(RunInfo run, Scope scope, long at) {
              told.add("late for " + scope.id());
            }
          });

  /// Something that happened.
  ///
  /// @param at when, in milliseconds
  record Event(String key, @Nullable Long at) {}

  private static Windows tumbling(int millis) {
    return new Windows(Duration.ofMillis(millis), null, null, "at", null, null, List.of());
  }

  private static List<Event> events(long... times) {
    return Arrays.stream(times).mapToObj(at -> new Event("k" + at % 2, at)).toList();
  }

  static List<Long> times(Object window) {
    return ((List<?>) window).stream().map(each -> ((Event) each).at()).toList();
  }

  /// The elements of the input, handed on as they are.
  private static FlowSketch each(int concurrency, ErrorMode mode) {
    FlowSketch flow = FlowSketch.named("windowed");
    flow.input();
    flow.scope("input", null, concurrency, true, mode);
    flow.node("event", in -> in[0]).element("input");
    return flow;
  }

  private static FlowSketch times(Windows windows) {
    FlowSketch flow = each(8, ErrorMode.FAIL);
    flow.windows("times", null, windows);
    flow.node("times", in -> times(in[0])).window("each-input", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();
    return flow;
  }

  @Test
  void windows_fireInTheOrderOfTheirEnds_eachOnce() {
    Object answer = Trial.value(trial.run(times(tumbling(10)), events(1, 12, 3, 14, 25)));

    assertThat(answer).isEqualTo(List.of(List.of(1L), List.of(12L, 14L), List.of(25L)));
    assertThat(told).containsExactly("late for windows-times");
  }

  @Test
  void noElements_giveNoWindows() {
    assertThat(trial.run(times(tumbling(10)), List.of())).isEqualTo(new Completed<>(List.of()));
  }

  @Test
  void outOfOrder_andLateness_holdWindowsOpen() {
    Windows patient =
        new Windows(
            Duration.ofMillis(10),
            null,
            null,
            "at",
            Duration.ofMillis(2),
            Duration.ofMillis(3),
            List.of());

    Object answer = Trial.value(trial.run(times(patient), events(1, 14, 3, 15, 4)));

    assertThat(answer).isEqualTo(List.of(List.of(1L, 3L), List.of(14L, 15L)));
    assertThat(told).hasSize(1);
  }

  @Test
  void keys_haveWindowsOfTheirOwn() {
    Windows keyed =
        new Windows(Duration.ofMillis(10), null, null, "at", null, null, List.of("key"));

    Object answer = Trial.value(trial.run(times(keyed), events(1, 2, 3, 4)));

    assertThat(answer).isEqualTo(List.of(List.of(1L, 3L), List.of(2L, 4L)));
  }

  @Test
  void elements_enterInTheirOrder_whicheverEndsFirst() {
    CountDownLatch last = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("overtaking");
    flow.input();
    flow.scope("input", null, 8, true, ErrorMode.FAIL);
    flow.node(
            "event",
            in -> {
              if (((Event) in[0]).at() == 5) {
                last.countDown();
              } else {
                last.await();
              }
              return in[0];
            })
        .element("input");
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-input", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    assertThat(Trial.value(trial.run(flow, events(1, 2, 3, 4, 5))))
        .isEqualTo(List.of(List.of(1L, 2L, 3L, 4L, 5L)));
  }

  @Test
  void lateElements_areHandedOn() {
    FlowSketch flow = each(4, ErrorMode.FAIL);
    flow.windows("times", null, tumbling(10)).late("times", null);
    flow.node("times", in -> times(in[0])).window("each-input", "event");
    flow.node("tardy", in -> ((Event) in[0]).at()).late("times");
    flow.node("both", in -> List.of(in[0], in[1]))
        .collectWindows("times", "times")
        .collectLate("times", "tardy")
        .output();

    Object answer = Trial.value(trial.run(flow, events(1, 12, 3, 4, 13)));

    assertThat(answer).isEqualTo(List.of(List.of(List.of(1L), List.of(12L, 13L)), List.of(3L, 4L)));
  }

  @Test
  void windows_ofWindows_areGathered() {
    FlowSketch flow = each(4, ErrorMode.FAIL);
    flow.windows("small", null, tumbling(10)).windows("large", null, tumbling(100));
    flow.node("small", in -> ((List<?>) in[0]).getLast()).window("each-input", "event");
    flow.node("large", in -> times(in[0])).window("windows-small", "small");
    flow.node("all", in -> in[0]).collectWindows("large", "large").output();

    assertThat(Trial.value(trial.run(flow, events(1, 9, 11, 18, 105))))
        .isEqualTo(List.of(List.of(9L, 18L), List.of(105L)));
  }

  @Test
  void nodesInTheScope_seeValuesFromOutside_thatComeLater() {
    FlowSketch flow = each(4, ErrorMode.FAIL);
    flow.windows("times", null, tumbling(10));
    flow.node("factor", in -> 3).value("input");
    flow.node("times", in -> ((List<?>) in[0]).size()).window("each-input", "event");
    flow.node("product", in -> (int) in[0] * (int) in[1])
        .value("times", "factor")
        .in("windows-times");
    flow.node("all", in -> in[0]).collectWindows("times", "product").output();

    assertThat(Trial.value(trial.run(flow, events(1, 2, 13)))).isEqualTo(List.of(6, 3));
  }

  @Test
  void windows_inAnOuterScope_areThoseOfTheElement() {
    FlowSketch flow = FlowSketch.named("nested");
    flow.input();
    flow.scope("input").scope("batch", "each-input", 4, true, ErrorMode.FAIL);
    flow.node("batch", in -> in[0]).element("input");
    flow.node("event", in -> in[0]).element("batch");
    flow.windows("times", "each-input", tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-batch", "event");
    flow.node("of", in -> in[0]).collectWindows("times", "times").in("each-input");
    flow.node("all", in -> in[0]).collect("input", "of").output();

    assertThat(Trial.value(trial.run(flow, List.of(events(1, 12), events(3)))))
        .isEqualTo(List.of(List.of(List.of(1L), List.of(12L)), List.of(List.of(3L))));
  }

  @Test
  void branch_thatKeepsTheGatheredNodeFromRunning_skipsTheWindows() {
    FlowSketch flow = FlowSketch.named("barred");
    flow.input();
    flow.node("mode", in -> "off")
        .value("input")
        .branches(value -> value.equals("on") ? 0 : 1, "on", "off");
    flow.node("event", in -> in[0]).element("input").value("mode:on");
    flow.scope("input");
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-input", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    assertThat(trial.run(flow, events(1, 2))).isInstanceOf(RunResult.Skipped.class);
  }

  @Test
  void skippedAndFailedElements_areInNoWindow() {
    FlowSketch flow = FlowSketch.named("skipping");
    flow.input();
    flow.scope("input", null, 4, true, ErrorMode.SKIP);
    flow.node("event", in -> failing(in[0], 2)).element("input");
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-input", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    assertThat(Trial.value(trial.run(flow, events(1, 2, 3)))).isEqualTo(List.of(List.of(1L, 3L)));
  }

  private static Object failing(Object event, long at) {
    if (event instanceof Event(var key, Long time) && time == at) {
      throw new IllegalStateException(key + " is broken");
    }
    return event;
  }

  @Test
  void failuresThatAreHandedOn_areInWindowsByArrival() {
    FlowSketch flow = FlowSketch.named("handing on");
    flow.input();
    flow.scope("input", null, 4, true, ErrorMode.COLLECT);
    flow.node("event", in -> failing(in[0], 2)).element("input");
    flow.windows("count", null, WindowTimeTest.byClock(10));
    flow.node("count", in -> in[0]).window("each-input", "event");
    flow.node("all", in -> in[0]).collectWindows("count", "count").output();

    assertThat(Trial.value(trial.run(flow, events(1, 2))))
        .isEqualTo(
            List.of(
                List.of(
                    new Outcome.Success<>(new Event("k1", 1L)),
                    new Outcome.Failure<>("java.lang.IllegalStateException", "k0 is broken"))));
  }

  @Test
  void failedWindow_isSkipped_whereItsScopeSaysSo() {
    FlowSketch flow = each(4, ErrorMode.FAIL);
    flow.windows("times", null, 4, ErrorMode.SKIP, tumbling(10));
    flow.node("times", in -> times(List.of(failing(((List<?>) in[0]).getFirst(), 12))))
        .window("each-input", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    assertThat(Trial.value(trial.run(flow, events(1, 12, 25))))
        .isEqualTo(List.of(List.of(1L), List.of(25L)));
  }

  @Test
  void failedWindow_failsTheRun_andTheSourceStops() {
    CountDownLatch gone = new CountDownLatch(1);
    FlowSketch flow = endless(gone);
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> failing(((List<?>) in[0]).getFirst(), 20))
        .window("each-events", "event");
    flow.node("sink", in -> in[0]).value("times").in("windows-times").effectful().nothing();

    RunResult<Object> result = trial.run(flow, null);

    assertThat(Trial.failure(result))
        .isEqualTo(
            "node \"times\" of endless failed at element 2:"
                + " java.lang.IllegalStateException: k0 is broken");
    Trial.await(gone);
  }

  /// A node that emits events for ever, a millisecond apart.
  private static FlowSketch endless(CountDownLatch gone) {
    FlowSketch flow = FlowSketch.named("endless");
    Emission<Object> emission =
        out -> {
          try {
            for (long i = 0; ; i++) {
              out.emit(new Event("k" + i % 2, i));
            }
          } finally {
            gone.countDown();
          }
        };
    flow.node("events", in -> emission).returns(Generic.of(Emission.class, Object.class));
    flow.scope("events", null, 8, true, ErrorMode.FAIL);
    flow.node("event", in -> in[0]).element("events");
    return flow;
  }

  @Test
  void elementWithoutTime_failsTheNodeOfTheWindows() {
    RunResult<Object> result =
        trial.run(times(tumbling(10)), List.of(new Event("a", 1L), new Event("b", null)));

    assertThat(Trial.failure(result))
        .isEqualTo(
            "the elements of node \"times\" of windowed cannot be had:"
                + " java.lang.IllegalStateException: an element has no \"at\"");
  }

  @Test
  void failingSource_isTheFailureOfTheRun() {
    FlowSketch flow = FlowSketch.named("failing");
    Emission<Object> emission =
        out -> {
          out.emit(new Event("a", 1L));
          throw new IllegalStateException("unplugged");
        };
    flow.node("events", in -> emission).returns(Generic.of(Emission.class, Object.class));
    flow.scope("events");
    flow.node("event", in -> in[0]).element("events");
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-events", "event");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    assertThat(Trial.failure(trial.run(flow, null))).contains("unplugged");
  }

  @Test
  void failingSource_inAScopeThatSkips_leavesTheOthers() {
    FlowSketch flow = FlowSketch.named("nested failing");
    flow.input();
    flow.scope("input", null, 4, true, ErrorMode.SKIP);
    flow.scope("batch", "each-input", 4, true, ErrorMode.FAIL);
    flow.node("batch", in -> in[0]).element("input");
    flow.node("event", in -> failing(in[0], 2)).element("batch");
    flow.windows("times", "each-input", tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-batch", "event");
    flow.node("of", in -> in[0]).collectWindows("times", "times").in("each-input");
    flow.node("all", in -> in[0]).collect("input", "of").output();

    assertThat(Trial.value(trial.run(flow, List.of(events(1, 2), events(3)))))
        .isEqualTo(List.of(List.of(List.of(3L))));
  }

  @Test
  void outputs_areAStream_andClosingItEndsARunThatNeverWould() {
    CountDownLatch gone = new CountDownLatch(1);
    FlowSketch flow = endless(gone);
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> times(in[0])).window("each-events", "event").output();

    FlowRun run = trial.of(flow.plan(), null);
    List<?> first;
    try (Stream<?> answers = (Stream<?>) Trial.value(run.launch().join())) {
      first = answers.limit(2).toList();
    }

    assertThat(first)
        .isEqualTo(
            List.of(
                IntStream.range(0, 10).mapToObj(i -> (long) i).toList(),
                IntStream.range(10, 20).mapToObj(i -> (long) i).toList()));
    Trial.await(gone);
    assertThat(run.end().join()).isInstanceOf(Cancelled.class);
  }

  @Test
  void source_waitsWhileWindowsWait() {
    AtomicInteger emitted = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("held");
    flow.input();
    flow.node("events", in -> IntStream.range(0, 10_000).mapToObj(i -> counted(emitted, i)))
        .value("input");
    flow.scope("events", null, 4, true, ErrorMode.FAIL);
    flow.node("event", in -> in[0]).element("events");
    flow.windows("times", null, 2, ErrorMode.FAIL, tumbling(1));
    flow.node(
            "times",
            in -> {
              held.countDown();
              Trial.await(go);
              return 1;
            })
        .window("each-events", "event");
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).collectWindows("times", "times").output();

    FlowRun run = trial.of(flow.plan(), 0);
    var answer = run.launch();
    Trial.await(held);
    int most = awaitRest(emitted);
    go.countDown();

    // Two windows are worked on, sixteen wait, one is open, and four elements keep their places.
    assertThat(most).isBetween(16, 2 + 16 + 1 + 4 + 4);
    assertThat(answer.join()).isEqualTo(new Completed<>(10_000));
  }

  private static Event counted(AtomicInteger emitted, long at) {
    emitted.incrementAndGet();
    return new Event("k", at);
  }

  /// Returns the count once as many are there as there may be before the source has to wait; that
  /// no more come is what the sum of what waits allows.
  private static int awaitRest(AtomicInteger emitted) {
    while (emitted.get() < 16) {
      Thread.onSpinWait();
    }
    return emitted.get();
  }

  @Test
  void handlerOfAWindow_standsInForIt() {
    FlowSketch flow = each(4, ErrorMode.FAIL);
    flow.windows("times", null, tumbling(10));
    flow.node("times", in -> times(List.of(failing(((List<?>) in[0]).getFirst(), 12))))
        .window("each-input", "event");
    NodeSketch handler = flow.node("instead", in -> List.of(-1L));
    handler.error("times", IllegalStateException.class).in("windows-times");
    flow.node("all", in -> in[0]).collectWindows("times", "times", "instead").output();

    assertThat(Trial.value(trial.run(flow, events(1, 12, 25))))
        .isEqualTo(List.of(List.of(1L), List.of(-1L), List.of(25L)));
  }

  @Test
  void answer_thatNobodyReads_isNotLost() {
    FlowSketch flow = each(2, ErrorMode.FAIL);
    flow.windows("times", null, 2, ErrorMode.FAIL, tumbling(1));
    flow.node("times", in -> times(in[0])).window("each-input", "event").output();
    List<Event> many = IntStream.range(0, 500).mapToObj(i -> new Event("k", (long) i)).toList();

    Object answer = Trial.value(trial.run(flow, many));

    assertThat(((Stream<?>) answer).count()).isEqualTo(500);
  }

  @Test
  void elementsThatAreAnswersThemselves_keepTheirPlacesForBoth() {
    FlowSketch flow = FlowSketch.named("both");
    flow.input();
    flow.scope("input", null, 2, true, ErrorMode.FAIL);
    flow.node("event", in -> in[0]).element("input").output();
    flow.windows("times", null, 2, ErrorMode.FAIL, tumbling(1));
    flow.node("times", in -> told.add(times(in[0]).toString()))
        .window("each-input", "event")
        .effectful()
        .nothing();
    List<Event> many = IntStream.range(0, 200).mapToObj(i -> new Event("k", (long) i)).toList();

    FlowRun run = trial.of(flow.plan(), many);
    Object answer = Trial.value(run.launch().join());

    assertThat(((Stream<?>) answer).count()).isEqualTo(200);
    run.end().join();
    assertThat(told).hasSize(200);
  }

  @Test
  void cycle_throughWindows_isRefused() {
    FlowSketch flow = each(4, ErrorMode.FAIL);
    flow.windows("times", null, tumbling(10));
    flow.node("seen", in -> in[0]).collect("input", "event");
    flow.node("times", in -> times(in[0])).window("each-input", "event").value("seen");
    flow.node("all", in -> in[0]).collectWindows("times", "times").output();

    assertThatThrownBy(flow::plan).hasMessageContaining("needs what it collects itself");
  }
}
