package dev.espalier.runtime.around;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(60)
final class LogKeysTest {

  private final Trial trial = new Trial(null, new LogKeys());
  private final Map<String, Map<String, String>> seen = new ConcurrentHashMap<>();

  @AfterEach
  void clear() {
    MDC.clear();
  }

  private Object look(String where, Object value) {
    Map<String, String> keys = MDC.getCopyOfContextMap();
    seen.put(where, keys == null ? Map.of() : keys);
    return value;
  }

  @Test
  void node_findsItsKeys_andTheCallerItsOwn() {
    FlowSketch flow = FlowSketch.named("keyed");
    flow.node("source", in -> look("source", List.of(1, 2)));
    flow.scope("source");
    flow.node("each", in -> look("each" + in[0], in[0])).element("source");
    flow.node("all", in -> in[0]).collect("source", "each").output();
    MDC.put("run", "the caller's");
    MDC.put("request", "7");

    trial.run(flow, null);

    assertThat(seen.get("source"))
        .containsEntry("run", "run-1")
        .containsEntry("flow", "keyed")
        .containsEntry("node", "source")
        .containsEntry("attempt", "1")
        .doesNotContainKey("element");
    assertThat(seen.get("each2")).containsEntry("node", "each").containsEntry("element", "1");
    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("run", "the caller's", "request", "7"));
  }

  @Test
  void subflow_givesTheKeysBackToItsNode() {
    FlowSketch inner = FlowSketch.named("inner");
    inner.input();
    inner.node("deep", in -> look("deep", in[0])).value("input").output();
    FlowSketch outer = FlowSketch.named("outer");
    outer.input();
    outer.subflow("sub", inner.plan()).value("input");
    outer.node("after", in -> look("after", in[0])).value("sub").output();

    trial.run(outer, 1);

    assertThat(seen.get("deep")).containsEntry("flow", "inner").containsEntry("run", "run-1.1");
    assertThat(seen.get("after")).containsEntry("flow", "outer").containsEntry("run", "run-1");
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }
}
