package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.result.DeadlineException;
import dev.espalier.runtime.result.FlowInputException;
import dev.espalier.runtime.result.FlowNotFoundException;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.result.RunCancelledException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.time.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EngineTest {

  private final ManualTime time = new ManualTime();

  private EngineBuilder builder(FlowSketch... flows) {
    return Engine.builder()
        .time(time)
        .capabilities(request -> java.util.Optional.empty())
        .application(Application.ofDocuments(Stream.of(flows).map(EngineTest::document).toList()));
  }

  private static FlowDocument document(FlowSketch flow) {
    return flow.document();
  }

  private static FlowSketch doubling() {
    FlowSketch flow = FlowSketch.named("doubling");
    flow.input(Integer.class);
    flow.node("twice", in -> (int) in[0] * 2).value("input").returns(int.class).output();
    return flow;
  }

  private static FlowSketch blocking(CountDownLatch entered) {
    FlowSketch flow = FlowSketch.named("blocking").deadline(Duration.ofSeconds(5));
    flow.node(
            "block",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return 1;
            })
        .output();
    return flow;
  }

  @Test
  void run_byName_answers() {
    try (Engine engine = builder(doubling()).open()) {
      assertThat(engine.run("doubling", 21, Integer.class)).isEqualTo(42);
      assertThat(engine.run("com.acme.doubling", 4, int.class)).isEqualTo(8);
    }
  }

  @Test
  void flow_thatRunsItself_isRefusedAtOpen() {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input(Integer.class);
    inner.node("end", in -> in[0]).value("input").returns(int.class).output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input(Integer.class);
    outer.subflow("sub", inner.plan()).value("input").returns(int.class).output();
    FlowSketch circle = FlowSketch.named("inner");
    circle.input(Integer.class);
    circle.subflow("back", outer.plan()).value("input").returns(int.class).output();

    try (Engine engine = builder(outer, circle).open()) {
      assertThatThrownBy(() -> engine.flow("outer"))
          .isInstanceOf(FlowRefusedException.class)
          .hasMessageContaining("[DAG207] \"outer\" runs itself")
          .hasMessageContaining("com.acme.outer -> com.acme.inner -> com.acme.outer");
    }
  }

  @Test
  void subflow_thatTakesWhatItsCallerDoesNotKnow_isRefusedAtOpen() {
    FlowSketch outer = FlowSketch.named("outer");
    outer.input(Integer.class);
    outer.subflow("sub", doubling().plan()).value("input").returns(int.class).output();
    FlowSketch changed = FlowSketch.named("doubling");
    changed.node("twice", in -> 2).returns(int.class).output();

    try (Engine engine = builder(outer, changed).open()) {
      assertThatThrownBy(() -> engine.flow("outer"))
          .isInstanceOf(FlowRefusedException.class)
          .hasMessageContaining(
              "[TYPE102] node \"sub\" gives one value to doubling, which takes nothing");
    }
  }

  @Test
  void flow_whoseDocumentWasChanged_isRefusedAtOpen() {
    FlowDocument made = doubling().document();
    FlowDocument changed =
        new FlowDocument(made.origin(), made.type(), doubling().flow(), made.code());

    try (Engine engine =
        Engine.builder().application(Application.ofDocuments(List.of(changed))).open()) {
      assertThatThrownBy(() -> engine.flow("doubling"))
          .isInstanceOf(FlowRefusedException.class)
          .hasMessageContaining("[DAG305]");
    }
  }

  @Test
  void unknownName_namesNearOnes() {
    try (Engine engine = builder(doubling()).open()) {
      assertThatThrownBy(() -> engine.flow("dubling"))
          .isInstanceOfSatisfying(
              FlowNotFoundException.class,
              e -> {
                assertThat(e.diagnostics().getFirst().code()).isEqualTo(DiagnosticCode.RUN101);
                assertThat(e.diagnostics().getFirst().near()).containsExactly("doubling");
              });
    }
  }

  @Test
  void input_ofAnotherType_isRefused() {
    try (Engine engine = builder(doubling()).open()) {
      assertThatThrownBy(() -> engine.run("doubling", "21", Integer.class))
          .isInstanceOf(FlowInputException.class)
          .hasMessageContaining("[RUN102]")
          .hasMessageContaining("takes a java.lang.Integer, but was given a java.lang.String");
      assertThatThrownBy(() -> engine.run("doubling", null, Integer.class))
          .isInstanceOf(FlowInputException.class);
    }
  }

  @Test
  void output_ofAnotherType_isRefusedBeforeTheRun() {
    try (Engine engine = builder(doubling()).open()) {
      assertThatThrownBy(() -> engine.run("doubling", 21, String.class))
          .isInstanceOf(FlowInputException.class)
          .hasMessageContaining("[RUN110]");
    }
  }

  @Test
  void failure_namesFlowNodeSourceAndCause() {
    FlowSketch flow = FlowSketch.named("failing");
    flow.node(
            "charge",
            in -> {
              throw new IllegalStateException("declined");
            })
        .output();
    try (Engine engine = builder(flow).open()) {
      assertThatThrownBy(() -> engine.flow("failing").run(null))
          .isInstanceOf(NodeFailedException.class)
          .hasMessageStartingWith(
              "sketch/charge.java:1:1: [RUN105] node \"charge\" of failing failed:"
                  + " java.lang.IllegalStateException: declined")
          .cause()
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void deadline_isAnsweredThen() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    try (Engine engine = builder(blocking(entered)).open()) {
      Run<Object> run = engine.flow("blocking").start(null);
      entered.await();
      time.advance(Duration.ofSeconds(5));
      RunResult<Object> result = run.await();
      assertThat(result).isInstanceOf(RunResult.TimedOut.class);
      assertThatThrownBy(result::orThrow)
          .isInstanceOf(DeadlineException.class)
          .hasMessageContaining("blocking did not answer within 5s")
          .hasMessageContaining("still busy: block");
    }
  }

  @Test
  void close_cancelsWhatOutlastsItsPatience() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    Engine engine = builder(blocking(entered)).patience(Duration.ofSeconds(1)).open();
    Run<Object> run = engine.flow("blocking").start(null);
    entered.await();
    Thread closing = Thread.ofVirtual().start(engine::close);
    while (time.alarms() < 2) {
      Thread.onSpinWait();
    }
    time.advance(Duration.ofSeconds(1));
    closing.join();

    assertThatThrownBy(() -> run.await().orThrow())
        .isInstanceOf(RunCancelledException.class)
        .hasMessageContaining("the engine was closed");
    assertThatThrownBy(() -> engine.flow("blocking").start(null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void node_mayUseTheEngineThatRunsIt() {
    Engine[] self = new Engine[1];
    FlowSketch outer = FlowSketch.named("outer");
    outer.input(Integer.class);
    outer
        .node("inner", in -> self[0].run("doubling", in[0], Integer.class) + 1)
        .value("input")
        .output();
    try (Engine engine = builder(outer, doubling()).open()) {
      self[0] = engine;
      assertThat(engine.flow("outer").run(4)).isEqualTo(9);
    }
  }

  @Test
  void interrupt_ofTheCaller_cancelsTheRunAndIsKept() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("waiting");
    flow.node(
            "wait",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return 1;
            })
        .output();
    Throwable[] thrown = new Throwable[1];
    boolean[] interrupted = new boolean[1];
    try (Engine engine = builder(flow).open()) {
      Thread caller =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      engine.flow("waiting").run(null);
                    } catch (RuntimeException e) {
                      thrown[0] = e;
                    }
                    interrupted[0] = Thread.currentThread().isInterrupted();
                  });
      entered.await();
      caller.interrupt();
      caller.join();
    }

    assertThat(thrown[0]).isInstanceOf(RunCancelledException.class);
    assertThat(interrupted[0]).isTrue();
  }

  @Test
  void duplicates_areRefusedByName() {
    try (Engine engine = builder(doubling(), doubling()).open()) {
      assertThat(engine.application().problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.DAG105));
      assertThatThrownBy(() -> engine.flow("doubling")).hasMessageContaining("[DAG105]");
    }
  }

  @Test
  void flowWithoutOutput_answersNothing() {
    FlowSketch flow = FlowSketch.named("sink");
    flow.node("save", in -> null).nothing().effectful();
    try (Engine engine = builder(flow).open()) {
      assertThat(engine.run("sink", null, Void.class)).isNull();
      assertThat(engine.flow("sink").outputTypes()).isEqualTo(List.of());
    }
  }
}
