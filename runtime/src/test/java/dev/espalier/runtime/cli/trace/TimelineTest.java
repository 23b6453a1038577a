package dev.espalier.runtime.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TimelineTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final List<String> NONE = List.of();

  private final Timeline timeline = new Timeline();
  private final Trial trial = new Trial(timeline);

  private Object after(int millis, Object value) {
    trial.time.advance(Duration.ofMillis(millis));
    return value;
  }

  private String text(int width) {
    return TimelineText.of(timeline, width, new Style(false));
  }

  private String json() {
    JsonOut out = JsonOut.compact();
    TimelineJson.write(out, timeline);
    return out.finish();
  }

  @Test
  void bars_standWhereNodesRan() {
    FlowSketch flow = FlowSketch.named("steps");
    flow.input();
    flow.node("first", in -> after(30, in[0])).value("input");
    flow.node("second", in -> after(10, in[0])).value("first").output();

    trial.run(flow, 1);

    assertThat(text(60))
        .isEqualTo(
            String.join(
                "\n",
                "node              began       took  what happened",
                "first           0.00 ms      30 ms  " + "━".repeat(18),
                "second            30 ms      10 ms  " + " ".repeat(18) + "━".repeat(6)));
  }

  @Test
  void skippedNodes_sayWhichCaseWasTaken() {
    FlowSketch flow = FlowSketch.named("choice");
    flow.input();
    flow.node("size", in -> in[0]).value("input").branches(value -> 1, "Small", "Large");
    flow.node("pack", in -> in[0]).value("size:Small");
    flow.node("label", in -> in[0]).value("pack").output();
    flow.node("ship", in -> in[0]).value("size:Large").output();

    trial.run(flow, 1);

    assertThat(text(100))
        .containsPattern("pack +skipped: size gave Large")
        .containsPattern("label +skipped: pack was skipped");
    assertThat(json()).contains("\"because\":\"size gave Large\"");
  }

  @Test
  void fanOut_showsTheFirstAndFailedElements_andSumsUpTheRest() {
    FlowSketch flow = FlowSketch.named("many");
    flow.node("source", in -> IntStream.range(0, 2000).boxed().toList());
    flow.scope("source", null, 1, true, ErrorMode.SKIP);
    flow.node(
            "each",
            in -> {
              if (in[0].equals(1000)) {
                throw new IllegalStateException("one\nthousand");
              }
              return after(in[0].equals(7) ? 9 : 2, in[0]);
            })
        .element("source");
    flow.node("all", in -> ((List<?>) in[0]).size()).collect("source", "each").output();

    trial.run(flow, null);

    assertThat(text(100))
        .containsPattern("each +0.00 ms +4.0 s  1,999 completed, 1 failed")
        .containsPattern("\\[4\\] +8.00 ms +2.00 ms  ━")
        .containsPattern("\\[1000\\] .*failed: IllegalStateException: one thous")
        .doesNotContain("[5]")
        .containsPattern("… 1,994 more: median (1.9|2.0)\\d ms, max 9.00 ms");
    assertThat(text(60).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(61));
  }

  @Test
  void skippedElements_knowWhyForThoseThatAreShown() {
    FlowSketch flow = FlowSketch.named("branches");
    flow.node("source", in -> IntStream.range(0, 50).boxed().toList());
    flow.scope("source", null, 4, true, ErrorMode.FAIL);
    flow.node("pick", in -> in[0]).element("source").branches(value -> (int) value % 2, "A", "B");
    flow.node("a", in -> in[0]).value("pick:A").in("each-source");
    flow.node("all", in -> ((List<?>) in[0]).size()).collect("source", "a").output();

    trial.run(flow, null);

    assertThat(json())
        .contains("\"node\":\"a\",\"completed\":25,\"skipped\":25,\"because\":\"pick gave B\"");
  }

  @Test
  void subflow_standsUnderItsFlowsName_atTheTimeOfTheOuterRun() {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input();
    inner.node("deep", in -> after(5, in[0])).value("input").output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.node("before", in -> after(20, in[0])).value("input");
    outer.subflow("sub", inner.plan()).value("before").output();

    trial.run(outer, 1);

    assertThat(text(100)).containsPattern("inner/deep +20 ms +5.00 ms");
  }

  @Test
  void policies_sayWhatTheyDid() {
    FlowSketch flow = FlowSketch.named("governed");
    flow.input();
    AtomicInteger calls = new AtomicInteger();
    flow.node(
            "try",
            in -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("down");
              }
              return in[0];
            })
        .value("input")
        .governedBy(policies(new Policies.Retry(2, SECOND, 1, null, 0, NONE, NONE, null), null));
    flow.node("keep", in -> in[0])
        .value("input")
        .governedBy(policies(null, new Policies.Cache(SECOND.multipliedBy(9), 1, NONE)));
    flow.node("both", in -> in[0]).value("try", "keep").output();
    Plan plan = flow.plan();
    var first = trial.of(plan, 1).launch();
    trial.awaitAlarms(1);
    trial.time.advance(SECOND);
    first.join();

    assertThat(text(120)).contains("1 retry, waited 1.0 s for the next attempt");
    assertThat(json()).contains("\"retries\":1,\"waitedMicros\":{\"backoff\":1000000}");
    assertThat(text(120)).doesNotContain("kept");
    trial.run(plan, 1);
    assertThat(text(120)).contains("result was kept");
    assertThat(json()).contains("\"kept\":true");
  }

  private static Policies policies(Policies.@Nullable Retry retry, Policies.@Nullable Cache cache) {
    return new Policies(null, null, retry, null, null, null, cache, null, NONE, null);
  }

  @Test
  void spread_isOffByNoMoreThanATenth() {
    Spread spread = new Spread();
    IntStream.rangeClosed(1, 99_999).forEach(i -> spread.add(i * 1000L));

    assertThat(spread.median()).isBetween(45_000_000L, 55_000_000L);
    assertThat(spread.max()).isEqualTo(99_999_000L);
  }
}
