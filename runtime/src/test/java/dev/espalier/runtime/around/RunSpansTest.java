package dev.espalier.runtime.around;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.run.FlowRun;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RunSpansTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Trial trial = new Trial(null, new RunSpans(telemetry));

  private SpanData span(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + name + " in " + names()));
  }

  private List<String> names() {
    return exporter.getFinishedSpanItems().stream().map(SpanData::getName).toList();
  }

  private Object userSpan(Object value) {
    telemetry.getTracer("user").spanBuilder("user").startSpan().end();
    return value;
  }

  @Test
  void run_isOneSpanBelowTheCallers_withOneForEachCall() {
    FlowSketch flow = FlowSketch.named("two");
    flow.input();
    flow.node("one", in -> in[0]).value("input");
    flow.node("two", in -> userSpan(in[0])).value("one").output();
    Span caller = telemetry.getTracer("user").spanBuilder("caller").startSpan();

    try (Scope _ = caller.makeCurrent()) {
      trial.run(flow, 1);
    }

    SpanData run = span("run two");
    assertThat(run.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId());
    assertThat(run.getAttributes().get(SpanKeys.RUN)).isEqualTo("run-1");
    assertThat(run.getAttributes().get(SpanKeys.VERSION)).isEqualTo("1.0.0");
    assertThat(run.getAttributes().get(SpanKeys.OUTCOME)).isEqualTo("completed");
    assertThat(span("node one").getParentSpanId()).isEqualTo(run.getSpanId());
    assertThat(span("node two").getParentSpanId()).isEqualTo(run.getSpanId());
    assertThat(span("node two").getAttributes().get(SpanKeys.ATTEMPT)).isEqualTo(1);
    assertThat(span("user").getParentSpanId()).isEqualTo(span("node two").getSpanId());
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void run_onOtherThreads_keepsTheContext() {
    FlowSketch flow = FlowSketch.named("apart").deadline(Duration.ofHours(1));
    flow.node("source", in -> List.of(1, 2, 3));
    flow.scope("source", null, 3, true, ErrorMode.FAIL);
    flow.node("each", in -> userSpan(in[0])).element("source");
    flow.node("all", in -> in[0]).collect("source", "each").output();
    Span caller = telemetry.getTracer("user").spanBuilder("caller").startSpan();

    try (Scope _ = caller.makeCurrent()) {
      trial.run(flow, null);
    }

    assertThat(exporter.getFinishedSpanItems())
        .extracting(SpanData::getTraceId)
        .containsOnly(caller.getSpanContext().getTraceId());
    List<SpanData> calls =
        exporter.getFinishedSpanItems().stream()
            .filter(span -> span.getName().equals("node each"))
            .toList();
    assertThat(calls)
        .extracting(span -> span.getAttributes().get(SpanKeys.ELEMENT))
        .containsExactlyInAnyOrder(List.of(0L), List.of(1L), List.of(2L));
    assertThat(exporter.getFinishedSpanItems())
        .filteredOn(span -> span.getName().equals("user"))
        .extracting(SpanData::getParentSpanId)
        .containsExactlyInAnyOrderElementsOf(calls.stream().map(SpanData::getSpanId).toList());
  }

  @Test
  void failure_isRecordedOnCallAndRun() {
    FlowSketch flow = FlowSketch.named("failing");
    flow.node(
            "bad",
            in -> {
              throw new IllegalStateException("no good");
            })
        .output();

    assertThat(trial.run(flow, null)).isInstanceOf(RunResult.Failed.class);

    assertThat(span("node bad").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span("node bad").getEvents()).extracting("name").containsExactly("exception");
    assertThat(span("node bad").getAttributes().get(SpanKeys.ERROR_TYPE))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(span("run failing").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span("run failing").getStatus().getDescription()).contains("no good");
    assertThat(span("run failing").getAttributes().get(SpanKeys.OUTCOME)).isEqualTo("failed");
  }

  @Test
  void subflow_liesBelowItsNode() {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input();
    inner.node("deep", in -> in[0]).value("input").output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.subflow("sub", inner.plan()).value("input").output();

    trial.run(outer, 1);

    assertThat(span("run inner").getParentSpanId()).isEqualTo(span("node sub").getSpanId());
    assertThat(span("node deep").getParentSpanId()).isEqualTo(span("run inner").getSpanId());
  }

  @Test
  void skippedNode_isAnEventOfTheRun() {
    FlowSketch flow = FlowSketch.named("choice");
    flow.input().branches(value -> 0, "yes", "no");
    flow.node("a", in -> 1).value("input:yes").output();
    flow.node("b", in -> 1).value("input:no").output();

    trial.run(flow, 1);

    assertThat(span("run choice").getEvents())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getName()).isEqualTo("node skipped");
              assertThat(event.getAttributes().get(SpanKeys.NODE)).isEqualTo("b");
            });
    assertThat(names()).doesNotContain("node b");
  }

  @Test
  void abandonedCall_endsItsSpanAtOnce() {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    FlowSketch flow = FlowSketch.named("deaf").deadline(Duration.ofSeconds(5));
    flow.node(
            "deaf",
            in -> {
              entered.countDown();
              Trial.awaitDeaf(release);
              return 1;
            })
        .output();
    FlowRun run = trial.of(flow.plan(), null);
    var answer = run.launch();
    Trial.await(entered);

    trial.time.advance(Duration.ofSeconds(5));

    assertThat(answer.join()).isInstanceOf(RunResult.TimedOut.class);
    assertThat(span("node deaf").getAttributes().get(SpanKeys.OUTCOME)).isEqualTo("abandoned");
    release.countDown();
  }
}
