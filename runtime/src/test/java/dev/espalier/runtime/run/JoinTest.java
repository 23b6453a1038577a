package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.NodeSketch;
import dev.espalier.runtime.sketch.Trial;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class JoinTest {

  private final Trial trial = new Trial();

  @Test
  void chain_passesValuesOn() {
    FlowSketch flow = FlowSketch.named("chain");
    flow.input();
    flow.node("a", in -> (int) in[0] + 1).value("input");
    flow.node("b", in -> (int) in[0] * 2).value("a").output();

    assertThat(trial.run(flow, 20)).isEqualTo(new Completed<>(42));
  }

  @Test
  void join_receivesItsPortsInOrder() {
    FlowSketch flow = FlowSketch.named("join");
    flow.input();
    flow.node("a", in -> in[0] + "a").value("input");
    flow.node("b", in -> in[0] + "b").value("input");
    flow.node("c", in -> "" + in[1] + in[0]).value("b", "a").output();

    assertThat(trial.run(flow, "x")).isEqualTo(new Completed<>("xaxb"));
  }

  @Test
  void sources_withoutInput_allStart() {
    FlowSketch flow = FlowSketch.named("sources");
    flow.node("a", in -> 1);
    flow.node("b", in -> 2);
    flow.node("c", in -> (int) in[0] + (int) in[1]).value("a", "b").output();

    assertThat(trial.run(flow, null)).isEqualTo(new Completed<>(3));
  }

  @Test
  void nodes_thatBlock_allHaveAThread() {
    CyclicBarrier barrier = new CyclicBarrier(200);
    FlowSketch flow = FlowSketch.named("blocking");
    flow.input();
    for (int i = 0; i < 200; i++) {
      flow.node(
              "n" + i,
              in -> {
                barrier.await();
                return 1;
              })
          .value("input");
    }
    NodeSketch join = flow.node("join", in -> in.length - 1).output();
    for (int i = 0; i < 200; i++) {
      join.value("n" + i);
    }

    assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>(200));
  }

  @Test
  void join_underRepetition_runsOnce() {
    AtomicInteger joins = new AtomicInteger();
    FlowSketch flow = FlowSketch.named("stress");
    flow.input();
    for (int i = 0; i < 8; i++) {
      flow.node("n" + i, in -> 1).value("input");
    }
    NodeSketch join = flow.node("join", in -> joins.incrementAndGet()).output();
    IntStream.range(0, 8).forEach(i -> join.value("n" + i));
    var plan = flow.plan();

    for (int run = 1; run <= 20_000; run++) {
      assertThat(trial.run(plan, 0)).isEqualTo(new Completed<>(run));
    }
  }

  @Test
  void chain_ofTenThousand_neitherOverflowsNorHangs() {
    FlowSketch flow = FlowSketch.named("long");
    flow.input();
    String before = "input";
    for (int i = 0; i < 10_000; i++) {
      NodeSketch node = flow.node("n" + i, in -> (int) in[0] + 1).value(before);
      before = "n" + i;
      if (i == 9_999) {
        node.output();
      }
    }

    assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>(10_000));
  }

  @Test
  void fanOut_ofTenThousand_joins() {
    FlowSketch flow = FlowSketch.named("wide");
    flow.input();
    for (int i = 0; i < 10_000; i++) {
      flow.node("n" + i, in -> 1).value("input");
    }
    NodeSketch join = flow.node("join", in -> in.length - 1).output();
    IntStream.range(0, 10_000).forEach(i -> join.value("n" + i));

    assertThat(trial.run(flow, 0)).isEqualTo(new Completed<>(10_000));
  }

  @Test
  void flowWithoutOutput_completesWithNothing() {
    FlowSketch flow = FlowSketch.named("sink");
    flow.input();
    flow.node("save", in -> null).value("input").effectful().nothing();

    assertThat(trial.run(flow, 1)).isInstanceOf(RunResult.Completed.class);
  }

  @Test
  void order_isKeptWithoutAValue() {
    StringBuilder log = new StringBuilder();
    FlowSketch flow = FlowSketch.named("order");
    flow.input();
    flow.node(
            "save",
            in -> {
              log.append("save ");
              return null;
            })
        .value("input")
        .effectful()
        .nothing();
    flow.node("read", in -> log.append("read").toString()).value("input").after("save").output();

    assertThat(trial.run(flow, 1)).isEqualTo(new Completed<>("save read"));
  }
}
