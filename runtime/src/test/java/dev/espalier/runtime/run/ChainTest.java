package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ErrorMode;
import dev.espalier.RunContext;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.result.RunCancelledException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.NodeSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Scopes whose nodes form a chain are gone through without a frame for each element, unless
/// somebody watches: then they take the way of all others, which is what they are compared with.
@Timeout(60)
final class ChainTest {

  private final Trial trial = new Trial();
  private final Trial watched = new Trial(new RunListener() {});

  private static FlowSketch numbers(ErrorMode mode) {
    FlowSketch flow = FlowSketch.named("chain");
    flow.input();
    flow.scope("input", null, 1, true, mode);
    return flow;
  }

  private static NodeSketch in(FlowSketch flow, String id, java.util.function.IntUnaryOperator op) {
    return flow.node(id, in -> op.applyAsInt((int) in[0])).in("each-input");
  }

  /// A random chain: nodes that fail now and then, take outer values, join what came before, have
  /// effects or no result; lists are collected from several of them.
  private static FlowSketch random(long seed, boolean answers) {
    Random random = new Random(seed);
    ErrorMode mode = List.of(ErrorMode.values()).get(random.nextInt(3));
    FlowSketch flow = numbers(mode);
    flow.node("outer", in -> 7).value("input");
    List<String> all = new ArrayList<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      all.add(link(flow, random, all));
    }
    if (answers) {
      flow.node("answer", in -> in[0]).in("each-input").value(all.getLast()).output();
      return flow;
    }
    NodeSketch end = flow.node("end", in -> List.of(in).subList(0, in.length - 1).toString());
    end.collect("input", all.getLast());
    if (random.nextBoolean()) {
      end.collect("input", all.get(random.nextInt(all.size())));
    }
    end.output();
    return flow;
  }

  /// Adds the next node of a chain; returns its id.
  private static String link(FlowSketch flow, Random random, List<String> all) {
    String id = "n" + all.size();
    int failing = random.nextInt(3) == 0 ? 2 + random.nextInt(5) : 0;
    NodeSketch node =
        flow.node(
            id,
            in -> {
              int sum = IntStream.range(0, in.length - 1).map(at -> (int) in[at]).sum() * 31 + 1;
              if (failing > 0 && Math.floorMod(sum, failing) == 0) {
                throw new IllegalStateException(id + " on " + sum);
              }
              return sum;
            });
    if (all.isEmpty()) {
      node.element("input");
    } else {
      node.in("each-input").value(all.getLast());
    }
    if (random.nextInt(4) == 0) {
      node.value("outer");
    }
    if (all.size() > 1 && random.nextInt(4) == 0) {
      node.value(all.get(random.nextInt(all.size() - 1)));
    }
    if (random.nextInt(4) == 0) {
      node.effectful();
    }
    return id;
  }

  private static List<Integer> input(long seed) {
    return new Random(seed).ints(new Random(~seed).nextInt(3000), 0, 1000).boxed().toList();
  }

  @Property(tries = 500)
  void collectingChain_givesWhatFramesGive(@ForAll long seed) {
    FlowSketch flow = random(seed, false);

    RunResult<Object> fused = trial.run(flow, input(seed));

    assertThat(flow.plan().root().children()[0].chain()).isNotNull();
    assertThat(words(fused)).isEqualTo(words(watched.run(flow, input(seed))));
  }

  @Property(tries = 300)
  void answeringChain_givesWhatFramesGive(@ForAll long seed) {
    FlowSketch flow = random(seed, true);

    assertThat(flow.plan().root().children()[0].chain()).isNotNull();
    assertThat(answers(trial, flow, input(seed))).isEqualTo(answers(watched, flow, input(seed)));
  }

  private static String words(RunResult<Object> result) {
    return result instanceof Completed<Object>(Object value)
        ? value.toString()
        : Trial.failure(result);
  }

  private static String answers(Trial trial, FlowSketch flow, Object input) {
    List<Object> taken = new ArrayList<>();
    try (Stream<?> answers = (Stream<?>) Trial.value(trial.run(flow, input))) {
      answers.forEach(taken::add);
    } catch (NodeFailedException e) {
      taken.add(e.getMessage());
    }
    return taken.toString();
  }

  private static FlowSketch answering() {
    FlowSketch flow = numbers(ErrorMode.FAIL);
    in(flow, "plus", i -> i + 1).element("input");
    in(flow, "times", i -> i * 2).value("plus").output();
    return flow;
  }

  private Stream<?> stream(FlowRun run) {
    return (Stream<?>) Trial.value(run.launch().join());
  }

  @Test
  void answers_areMadeByTheirTaker_oneAtATime() {
    AtomicInteger made = new AtomicInteger();
    AtomicReference<Thread> thread = new AtomicReference<>();
    FlowSketch flow = numbers(ErrorMode.FAIL);
    in(
            flow,
            "note",
            i -> {
              thread.set(Thread.currentThread());
              return made.incrementAndGet();
            })
        .element("input")
        .output();

    try (Stream<?> answers = stream(trial.of(flow.plan(), Stream.iterate(1, i -> i + 1)))) {
      Iterator<?> all = answers.iterator();
      all.next();
      all.next();

      assertThat(made).hasValue(2);
      assertThat(thread).hasValue(Thread.currentThread());
    }
  }

  @Test
  void deadline_keepsAnswersFromTheirTakersThread() {
    AtomicReference<Thread> thread = new AtomicReference<>();
    FlowSketch flow = numbers(ErrorMode.FAIL).deadline(Duration.ofSeconds(5));
    in(
            flow,
            "note",
            i -> {
              thread.set(Thread.currentThread());
              return i;
            })
        .element("input")
        .output();

    try (Stream<?> answers = stream(trial.of(flow.plan(), List.of(1)))) {
      assertThat(answers.toList()).isEqualTo(List.of(1));
    }

    assertThat(thread.get()).isNotEqualTo(Thread.currentThread());
  }

  @Test
  void failure_namesNodeAndElement() {
    FlowSketch flow = numbers(ErrorMode.FAIL);
    in(flow, "plus", i -> i + 1).element("input");
    in(flow, "part", i -> 10 / i).value("plus");
    flow.node("all", in -> in[0]).collect("input", "part").output();

    assertThat(Trial.failure(trial.run(flow, List.of(1, 2, -1, 3))))
        .isEqualTo(
            "node \"part\" of chain failed at element 2: java.lang.ArithmeticException: / by zero");
  }

  @Test
  void nullResult_failsTheNode() {
    FlowSketch flow = numbers(ErrorMode.FAIL);
    flow.node("none", in -> null).element("input");
    flow.node("all", in -> in[0]).collect("input", "none").output();

    assertThat(Trial.failure(trial.run(flow, List.of(1)))).contains("the node returned null");
  }

  @Test
  void source_thatFails_failsTheRun_afterTheElementsBefore() {
    List<Object> seen = new ArrayList<>();
    FlowSketch flow = FlowSketch.named("chain");
    flow.input();
    flow.node("numbers", in -> Stream.of(2, 1, 0).map(i -> 4 / i)).value("input");
    flow.scope("numbers", null, 1, true, ErrorMode.FAIL);
    flow.node("see", in -> seen.add(in[0])).element("numbers");
    flow.node("all", in -> in[0]).collect("numbers", "see").output();

    assertThat(Trial.failure(trial.run(flow, 0)))
        .contains("the elements of node \"numbers\"")
        .contains("/ by zero");
    assertThat(seen).containsExactly(2, 4);
  }

  @Test
  void cancellation_leavesANodeThatIgnoresIt() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    FlowSketch flow = numbers(ErrorMode.FAIL);
    in(
            flow,
            "deaf",
            i -> {
              calls.incrementAndGet();
              entered.countDown();
              deaf(go);
              return i;
            })
        .element("input");
    in(flow, "next", i -> calls.incrementAndGet()).value("deaf");
    flow.node("all", in -> in[0]).collect("input", "next").output();
    FlowRun run = trial.of(flow.plan(), List.of(1, 2, 3));
    var answer = run.launch();
    entered.await();

    run.cancel("enough");

    assertThat(answer.join()).isInstanceOf(RunResult.Cancelled.class);
    run.end().join();
    assertThat(trial.strays.list())
        .singleElement()
        .satisfies(stray -> assertThat(stray.toString()).contains("deaf"));
    go.countDown();
    trial.strays.await();
    assertThat(calls).as("no call after the one that was left").hasValue(1);
  }

  private static void deaf(CountDownLatch go) {
    boolean isOpen = false;
    while (!isOpen) {
      try {
        go.await();
        isOpen = true;
      } catch (InterruptedException e) {
        isOpen = false; // a node that does not listen
      }
    }
  }

  @Test
  void deadline_interruptsTheNode_andNamesIt() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = numbers(ErrorMode.FAIL).deadline(Duration.ofSeconds(5));
    in(flow, "same", i -> i).element("input");
    flow.node(
            "wait",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return 1;
            })
        .in("each-input")
        .value("same");
    flow.node("all", in -> in[0]).collect("input", "wait").output();
    var answer = trial.of(flow.plan(), List.of(1)).launch();
    entered.await();

    trial.time.advance(Duration.ofSeconds(5));

    assertThat(answer.join())
        .isInstanceOfSatisfying(
            RunResult.TimedOut.class,
            late -> assertThat(late.diagnostic().toString()).contains("wait"));
  }

  /// Two branches: one fails while the other is in a chain.
  private FlowRun failingBeside(NodeSketch[] chained, CountDownLatch entered, FlowSketch flow) {
    flow.node(
            "fail",
            in -> {
              entered.await();
              throw new IllegalStateException("beside");
            })
        .value("input");
    flow.node("all", in -> in[0]).collect("input", "wait").value("fail").output();
    assertThat(chained).isNotEmpty();
    return trial.of(flow.plan(), List.of(1, 2));
  }

  @Test
  void failureElsewhere_interruptsAHarmlessNode_butNotOneWithAnEffect() throws Exception {
    for (boolean effect : new boolean[] {false, true}) {
      CountDownLatch entered = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      AtomicBoolean interrupted = new AtomicBoolean();
      FlowSketch flow = numbers(ErrorMode.FAIL);
      NodeSketch wait =
          flow.node(
                  "wait",
                  in -> {
                    entered.countDown();
                    try {
                      go.await();
                    } catch (InterruptedException e) {
                      interrupted.set(true);
                      throw e;
                    }
                    return !((RunContext) in[in.length - 1]).cancelled();
                  })
              .element("input");
      if (effect) {
        wait.effectful();
      }
      FlowRun run = failingBeside(new NodeSketch[] {wait}, entered, flow);
      var answer = run.launch();
      entered.await();
      if (effect) {
        while (!run.isStopped()) {
          Thread.onSpinWait();
        }
        go.countDown();
      }

      assertThat(Trial.failure(answer.join())).contains("beside");
      while (!effect && !interrupted.get()) {
        Thread.onSpinWait(); // the answer does not wait for who is interrupted
      }
      assertThat(interrupted.get()).isEqualTo(!effect);
    }
  }

  @Test
  void cancellation_whileTheCallerTakes_isThrownAtTheNextAnswer() {
    FlowRun run = trial.of(answering().plan(), Stream.iterate(1, i -> i + 1));
    List<Object> taken = new ArrayList<>();

    try (Stream<?> answers = stream(run)) {
      assertThatThrownBy(
              () ->
                  answers.forEach(
                      answer -> {
                        taken.add(answer);
                        if (taken.size() == 3) {
                          run.cancel("enough");
                          assertThat(Thread.currentThread().isInterrupted()).isFalse();
                        }
                      }))
          .isInstanceOf(RunCancelledException.class);
    }

    assertThat(taken).hasSize(3);
    assertThat(run.end().join()).isInstanceOf(RunResult.Cancelled.class);
  }

  @Test
  void cancellation_interruptsTheNodeThatTheCallerIsIn() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = numbers(ErrorMode.FAIL);
    flow.node(
            "wait",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return 1;
            })
        .element("input")
        .output();
    FlowRun run = trial.of(flow.plan(), List.of(1));
    Stream<?> answers = stream(run);
    Thread.ofVirtual()
        .start(
            () -> {
              Trial.await(entered);
              run.cancel("enough");
            });

    assertThatThrownBy(answers::toList).isInstanceOf(RunCancelledException.class);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    run.end().join();
  }

  @Test
  void takerThatThrows_getsItsOwnException_andMayCloseTheRun() {
    FlowRun run = trial.of(answering().plan(), Stream.iterate(1, i -> i + 1));

    try (Stream<?> answers = stream(run)) {
      assertThatThrownBy(
              () ->
                  answers.forEach(
                      answer -> {
                        throw new IllegalArgumentException("not this one");
                      }))
          .hasMessage("not this one");
    }

    assertThat(run.end().join()).isInstanceOf(RunResult.Cancelled.class);
  }

  @Test
  void answersThatAreNotTaken_areGivenUpByACancellation() {
    FlowRun run = trial.of(answering().plan(), Stream.iterate(1, i -> i + 1));
    stream(run);

    run.cancel("enough");

    assertThat(run.end().join()).isInstanceOf(RunResult.Cancelled.class);
  }

  @Test
  void emittedElements_areMetByAChain() {
    Emission<Integer> emission = out -> IntStream.range(0, 1000).forEach(out::emit);
    FlowSketch flow = FlowSketch.named("chain");
    flow.node("input", in -> emission).returns(Generic.of(Emission.class, Integer.class));
    flow.scope("input", null, 1, true, ErrorMode.FAIL);
    in(flow, "plus", i -> i + 1).element("input").output();

    try (Stream<?> answers = stream(trial.of(flow.plan(), null))) {
      assertThat(answers.mapToInt(Integer.class::cast).sum()).isEqualTo(500_500);
    }
  }

  @Test
  void interruptThatANodeLeaves_doesNotMeetTheNext() {
    AtomicInteger met = new AtomicInteger();
    FlowSketch flow = numbers(ErrorMode.FAIL);
    in(
            flow,
            "leave",
            i -> {
              met.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
              Thread.currentThread().interrupt();
              return i;
            })
        .element("input");
    flow.node("all", in -> in[0]).collect("input", "leave").output();

    RunResult<Object> result = trial.of(flow.plan(), List.of(1, 2, 3)).launch().join();

    assertThat(result).isEqualTo(new Completed<>(List.of(1, 2, 3)));
    assertThat(met).hasValue(0);
  }
}
