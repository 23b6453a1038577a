package dev.espalier.runtime.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(60)
final class TraceFileTest {

  private final StringWriter text = new StringWriter();
  private final TraceFile file = new TraceFile(text);
  private final Trial trial = new Trial(file);

  private List<JsonNode> events(String phase) {
    file.close();
    return new ObjectMapper()
        .readTree(text.toString())
        .get("traceEvents")
        .valueStream()
        .filter(event -> event.get("ph").asString().equals(phase))
        .toList();
  }

  private Object after(int millis, Object value) {
    trial.time.advance(Duration.ofMillis(millis));
    return value;
  }

  @Test
  void calls_areCompleteEventsInMicroseconds() {
    FlowSketch flow = FlowSketch.named("steps");
    flow.input();
    flow.node("one", in -> after(3, in[0])).value("input");
    flow.node("two", in -> after(5, in[0])).value("one").output();

    trial.run(flow, 1);

    List<JsonNode> calls = events("X");
    assertThat(calls).extracting(call -> call.get("name").asString()).containsExactly("one", "two");
    assertThat(calls.get(1).get("ts").asDouble()).isEqualTo(3000);
    assertThat(calls.get(1).get("dur").asDouble()).isEqualTo(5000);
    assertThat(calls.get(1).get("tid").asInt()).isEqualTo(1);
    assertThat(calls.get(1).get("args").get("outcome").asString()).isEqualTo("completed");
  }

  @Test
  void nestedRun_sharesTheLaneOfItsNode_andItsTime() {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input();
    inner.node("deep", in -> after(5, in[0])).value("input").output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.node("before", in -> after(20, in[0])).value("input");
    outer.subflow("sub", inner.plan()).value("before").output();

    trial.run(outer, 1);

    JsonNode deep = events("X").get(1);
    assertThat(deep.get("name").asString()).isEqualTo("deep");
    assertThat(deep.get("ts").asDouble()).isEqualTo(20_000);
    assertThat(deep.get("tid").asInt()).isEqualTo(1);
    assertThat(deep.get("args").get("run").asString()).isEqualTo("run-1.1");
  }

  @Test
  void failuresSkipsAndScopes_areTold() {
    FlowSketch flow = FlowSketch.named("mixed");
    flow.node("source", in -> List.of(1, 2));
    flow.scope("source", null, 1, true, ErrorMode.SKIP);
    flow.node(
            "each",
            in -> {
              throw new IllegalStateException("no \"good\"");
            })
        .element("source");
    flow.node("next", in -> in[0]).value("each").in("each-source");
    flow.node("all", in -> in[0]).collect("source", "next").output();

    trial.run(flow, null);

    JsonNode failed = events("X").get(1);
    assertThat(failed.get("args").get("error").asString()).contains("no \"good\"");
    assertThat(failed.get("args").get("element").asString()).isEqualTo("[0]");
    assertThat(events("i"))
        .extracting(event -> event.get("name").asString())
        .containsExactly("next", "next", "answer");
    assertThat(events("b"))
        .extracting(event -> event.get("name").asString())
        .containsExactly("run mixed", "each-source");
    assertThat(events("e")).hasSize(2);
  }

  @Test
  void fileThatCannotBeWritten_keepsTheReason_andTheRunGoesOn() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    TraceFile broken = new TraceFile(full);
    FlowSketch flow = FlowSketch.named("one");
    flow.node("one", in -> 1).output();

    assertThat(Trial.value(new Trial(broken).run(flow, null))).isEqualTo(1);

    broken.close();
    assertThat(broken.failure()).hasMessage("no space left");
  }

  @Test
  void lanes_areTheSmallestThatAreFree() {
    Lanes lanes = new Lanes();
    Thread one = Thread.ofVirtual().unstarted(() -> {});
    Thread two = Thread.ofVirtual().unstarted(() -> {});

    assertThat(lanes.enter(one)).isEqualTo(1);
    assertThat(lanes.enter(two)).isEqualTo(2);
    assertThat(lanes.enter(one)).isEqualTo(1);
    lanes.leave(one);
    lanes.leave(one);

    assertThat(lanes.enter(two)).isEqualTo(2);
    assertThat(lanes.enter(Thread.currentThread())).isEqualTo(1);
  }
}
