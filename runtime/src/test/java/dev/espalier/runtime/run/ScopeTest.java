package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ScopeTest {

  private final Trial trial = new Trial();

  private static FlowSketch mapping(int concurrency, boolean ordered, ErrorMode mode) {
    FlowSketch flow = FlowSketch.named("mapping");
    flow.input();
    flow.scope("input", null, concurrency, ordered, mode);
    flow.node("ten", in -> 10 * (int) in[0]).element("input");
    return flow;
  }

  private static FlowSketch collected() {
    FlowSketch flow = mapping(4, true, ErrorMode.FAIL);
    flow.node("all", in -> in[0]).collect("input", "ten").output();
    return flow;
  }

  @Test
  void elements_areCollectedInOrder() {
    List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

    assertThat(trial.run(collected(), numbers))
        .isEqualTo(new Completed<>(numbers.stream().map(i -> i * 10).toList()));
  }

  @Test
  void elements_mayComeFromAnythingThatHasSome() {
    Completed<Object> twelve = new Completed<>(List.of(10, 20));

    assertThat(trial.run(collected(), new int[] {1, 2})).isEqualTo(twelve);
    assertThat(trial.run(collected(), new Integer[] {1, 2})).isEqualTo(twelve);
    assertThat(trial.run(collected(), Stream.of(1, 2))).isEqualTo(twelve);
    assertThat(trial.run(collected(), IntStream.of(1, 2))).isEqualTo(twelve);
    assertThat(trial.run(collected(), Set.of(1))).isEqualTo(new Completed<>(List.of(10)));
    assertThat(trial.run(collected(), 5)).isInstanceOf(RunResult.Failed.class);
  }

  @Test
  void elements_ofAMap_areItsEntries() {
    FlowSketch flow = FlowSketch.named("entries");
    flow.input();
    flow.scope("input");
    flow.node("key", in -> ((Map.Entry<?, ?>) in[0]).getKey()).element("input");
    flow.node("all", in -> in[0]).collect("input", "key").output();

    assertThat(trial.run(flow, Map.of("a", 1))).isEqualTo(new Completed<>(List.of("a")));
  }

  @Test
  void noElements_giveAnEmptyList() {
    assertThat(trial.run(collected(), List.of())).isEqualTo(new Completed<>(List.of()));
  }

  @Test
  void stream_isClosed() {
    AtomicBoolean closed = new AtomicBoolean();

    trial.run(collected(), Stream.of(1).onClose(() -> closed.set(true)));

    assertThat(closed).isTrue();
  }

  @Test
  void stream_isPulledAsElementsEnd() {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FlowSketch flow = FlowSketch.named("lazy");
    flow.input();
    flow.scope("input", null, 3, true, ErrorMode.FAIL);
    flow.node("end", in -> open.decrementAndGet()).element("input");
    flow.node("count", in -> ((List<?>) in[0]).size()).collect("input", "end").output();
    Stream<Integer> endless =
        Stream.iterate(0, i -> i + 1)
            .limit(10_000)
            .peek(i -> most.accumulateAndGet(open.incrementAndGet(), Math::max));

    assertThat(trial.run(flow, endless)).isEqualTo(new Completed<>(10_000));
    assertThat(most.get()).isLessThanOrEqualTo(4);
  }

  @Test
  void concurrency_isReachedAndNeverExceeded() {
    CyclicBarrier five = new CyclicBarrier(5);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FlowSketch flow = FlowSketch.named("bounded");
    flow.input();
    flow.scope("input", null, 5, true, ErrorMode.FAIL);
    flow.node(
            "work",
            in -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              five.await();
              running.decrementAndGet();
              return 1;
            })
        .element("input");
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).collect("input", "work").output();

    assertThat(trial.run(flow, new int[100])).isEqualTo(new Completed<>(100));
    assertThat(most.get()).isEqualTo(5);
  }

  @Test
  void unordered_collectsAsElementsEnd() {
    CountDownLatch third = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("unordered");
    flow.input();
    flow.scope("input", null, 2, false, ErrorMode.FAIL);
    flow.node(
            "work",
            in -> {
              if ((int) in[0] == 0) {
                third.await();
              } else if ((int) in[0] == 2) {
                third.countDown(); // there was no room for it before the second had ended
              }
              return in[0];
            })
        .element("input");
    flow.node("all", in -> in[0]).collect("input", "work").output();

    Object all = Trial.value(trial.run(flow, List.of(0, 1, 2)));

    assertThat(all).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(3).startsWith(1);
  }

  @Test
  void zip_bringsNodesOfOneElementTogether() {
    FlowSketch flow = FlowSketch.named("zip");
    flow.input();
    flow.scope("input");
    flow.node("a", in -> "a" + in[0]).element("input");
    flow.node("b", in -> "b" + in[0]).element("input");
    flow.node("ab", in -> "" + in[0] + in[1]).in("each-input").value("a", "b");
    flow.node("all", in -> in[0]).collect("input", "ab").output();

    assertThat(trial.run(flow, List.of(1, 2))).isEqualTo(new Completed<>(List.of("a1b1", "a2b2")));
  }

  @Test
  void outerValue_isSeenByEveryElement() {
    FlowSketch flow = FlowSketch.named("broadcast");
    flow.input();
    flow.scope("input");
    flow.node("size", in -> ((List<?>) in[0]).size()).value("input");
    flow.node("share", in -> in[0] + "/" + in[1]).element("input").value("size");
    flow.node("all", in -> in[0]).collect("input", "share").output();

    assertThat(trial.run(flow, List.of(1, 2))).isEqualTo(new Completed<>(List.of("1/2", "2/2")));
  }

  @Test
  void branchWithinAScope_leavesSkippedElementsOut() {
    FlowSketch flow = FlowSketch.named("parity");
    flow.input();
    flow.scope("input");
    flow.node("parity", in -> in[0])
        .element("input")
        .branches(value -> (int) value % 2, "even", "odd");
    flow.node("even", in -> "e" + in[0]).in("each-input").value("parity:even");
    flow.node("odd", in -> "o" + in[0]).in("each-input").value("parity:odd");
    flow.node("either", in -> in[0]).in("each-input").merge("even", "odd");
    flow.node("all", in -> "" + in[0] + in[1] + in[2] + in[3])
        .collect("input", "even")
        .collect("input", "odd")
        .collect("input", "either")
        .collect("input", "odd", "even")
        .output();

    assertThat(trial.run(flow, List.of(1, 2, 3)))
        .isEqualTo(new Completed<>("[e2][o1, o3][o1, e2, o3][o1, e2, o3]"));
  }

  @Test
  void skippedSource_skipsTheCollectingPort() {
    FlowSketch flow = FlowSketch.named("skipped");
    flow.input().branches(value -> value instanceof List ? 0 : 1, "list", "other");
    flow.node("some", in -> in[0]).value("input:list");
    flow.scope("some");
    flow.node("each", in -> in[0]).element("some");
    flow.node("all", in -> in[0]).collect("some", "each").output();

    assertThat(trial.run(flow, "x")).isInstanceOf(RunResult.Skipped.class);
    assertThat(trial.run(flow, List.of("x"))).isEqualTo(new Completed<>(List.of("x")));
  }

  @Test
  void nodeThatNoElementCanEnable_skipsWhatCollectsFromIt() {
    FlowSketch flow = FlowSketch.named("disabled");
    flow.input();
    flow.node("sign", in -> ((List<?>) in[0]).size())
        .value("input")
        .branches(size -> (int) size == 1 ? 0 : 1, "one", "more");
    flow.scope("input");
    flow.node("each", in -> in[0]).element("input").value("sign:more");
    flow.node("next", in -> in[0]).in("each-input").value("each");
    flow.node("all", in -> "more").collect("input", "next").output();
    flow.node("one", in -> "one").value("sign:one").output();

    assertThat(trial.run(flow, List.of(1))).isEqualTo(new Completed<>("one"));
    assertThat(trial.run(flow, List.of(1, 2))).isEqualTo(new Completed<>("more"));
  }

  @Test
  void nestedScopes_collectLevelByLevel() {
    FlowSketch flow = FlowSketch.named("nested");
    flow.input();
    flow.scope("input");
    flow.node("row", in -> in[0]).element("input");
    flow.scope("row", "each-input", 4, true, ErrorMode.FAIL);
    flow.node("cell", in -> 2 * (int) in[0]).element("row");
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).in("each-input").collect("row", "cell");
    flow.node("sums", in -> in[0]).collect("input", "sum").output();

    assertThat(trial.run(flow, List.of(List.of(1, 2), List.of(), List.of(3))))
        .isEqualTo(new Completed<>(List.of(6, 0, 6)));
  }

  @Test
  void values_reachTwoScopesDown() {
    FlowSketch flow = FlowSketch.named("deep");
    flow.input();
    flow.node("size", in -> ((List<?>) in[0]).size()).value("input");
    flow.scope("input");
    flow.node("row", in -> in[0]).element("input");
    flow.node("name", in -> "r" + ((List<?>) in[0]).size()).in("each-input").value("row");
    flow.scope("row", "each-input", 4, true, ErrorMode.FAIL);
    flow.node("cell", in -> "" + in[1] + in[2] + in[0]).element("row").value("size", "name");
    flow.node("line", in -> String.join(",", strings(in[0])))
        .in("each-input")
        .collect("row", "cell");
    flow.node("all", in -> in[0]).collect("input", "line").output();

    assertThat(trial.run(flow, List.of(List.of(7, 8), List.of(9))))
        .isEqualTo(new Completed<>(List.of("2r27,2r28", "2r19")));
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  @Test
  void collectedList_mayBeBroadcastIntoAnotherScope() {
    FlowSketch flow = FlowSketch.named("two");
    flow.input();
    flow.node("names", in -> List.of("a", "b")).value("input");
    flow.scope("input");
    flow.node("ten", in -> 10 * (int) in[0]).element("input");
    flow.scope("names");
    flow.node("both", in -> in[0] + "" + in[1]).element("names").collect("input", "ten");
    flow.node("all", in -> in[0]).collect("names", "both").output();

    assertThat(trial.run(flow, List.of(1, 2)))
        .isEqualTo(new Completed<>(List.of("a[10, 20]", "b[10, 20]")));
  }

  @Test
  void failure_ofAnElement_failsTheRun() {
    assertThat(Trial.failure(trial.run(failing(ErrorMode.FAIL), List.of(1, 0, 2))))
        .isEqualTo(
            "node \"divide\" of failing failed at element 1:"
                + " java.lang.ArithmeticException: / by zero");
  }

  private static FlowSketch failing(ErrorMode mode) {
    FlowSketch flow = FlowSketch.named("failing");
    flow.input();
    flow.scope("input", null, 1, true, mode);
    flow.node("divide", in -> 12 / (int) in[0]).element("input");
    flow.node("next", in -> 1 + (int) in[0]).in("each-input").value("divide");
    flow.node("all", in -> in[0]).collect("input", "next").output();
    return flow;
  }

  @Test
  void failure_thatIsSkipped_leavesTheElementOut() {
    assertThat(trial.run(failing(ErrorMode.SKIP), List.of(1, 0, 2)))
        .isEqualTo(new Completed<>(List.of(13, 7)));
  }

  @Test
  void failure_thatIsCollected_isHandedOn() {
    assertThat(trial.run(failing(ErrorMode.COLLECT), List.of(1, 0, 2)))
        .isEqualTo(
            new Completed<>(
                List.of(
                    new Outcome.Success<>(13),
                    new Outcome.Failure<>("java.lang.ArithmeticException", "/ by zero"),
                    new Outcome.Success<>(7))));
  }

  @Test
  void failure_thatNoPortCollects_failsTheRunEvenSo() {
    FlowSketch flow = failing(ErrorMode.COLLECT);
    flow.node(
            "sink",
            in -> {
              throw new IllegalStateException("full");
            })
        .in("each-input")
        .value("divide")
        .nothing()
        .effectful();

    assertThat(trial.run(flow, List.of(1))).isInstanceOf(RunResult.Failed.class);
  }

  @Test
  void failure_inANestedScope_isPutUpWithByTheOuterOne() {
    FlowSketch flow = FlowSketch.named("nested");
    flow.input();
    flow.scope("input", null, 2, true, ErrorMode.SKIP);
    flow.node("row", in -> in[0]).element("input");
    flow.scope("row", "each-input", 2, true, ErrorMode.FAIL);
    flow.node("cell", in -> 12 / (int) in[0]).element("row");
    flow.node("sum", in -> Trial.sum((List<?>) in[0])).in("each-input").collect("row", "cell");
    flow.node("sums", in -> in[0]).collect("input", "sum").output();

    assertThat(trial.run(flow, List.of(List.of(1), List.of(2, 0, 3), List.of(4))))
        .isEqualTo(new Completed<>(List.of(12, 3)));
  }

  @Test
  void source_thatThrowsWhenPulled_failsTheRun() {
    Stream<Integer> broken = Stream.of(1, 0).map(i -> 1 / i);

    assertThat(Trial.failure(trial.run(collected(), broken)))
        .startsWith("the elements of node \"input\" of mapping cannot be had");
  }

  @Test
  void hundredThousandElements_doNotOverflow() {
    FlowSketch flow = mapping(16, true, ErrorMode.FAIL);
    flow.node("count", in -> ((List<?>) in[0]).size()).collect("input", "ten").output();

    assertThat(trial.run(flow, new int[100_000])).isEqualTo(new Completed<>(100_000));
  }
}
