package dev.espalier.ir.derive;

import static dev.espalier.ir.flow.HostFit.HostKind.EDGE;
import static dev.espalier.ir.flow.HostFit.HostKind.HTTP;
import static dev.espalier.ir.flow.HostFit.HostKind.IN_PROCESS;
import static dev.espalier.ir.flow.HostFit.HostKind.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.HostFit;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.sample.NodeSketch;
import dev.espalier.ir.sample.Sketch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostFitsTest {

  @Test
  void pureFlow_fitsEveryHost() {
    var hosts = new Sketch("f").node(NodeSketch.java("a").answers("T")).seal().hosts();

    assertThat(hosts).extracting(HostFit::host).containsExactly(IN_PROCESS, HTTP, QUEUE, EDGE);
    assertThat(hosts).allSatisfy(host -> assertThat(host.fits()).isTrue());
  }

  @Test
  void effectWithoutKey_doesNotFitAQueue() {
    var sketch = new Sketch("f").node(NodeSketch.java("charge").effectful());

    assertThat(reasons(sketch, QUEUE))
        .containsExactly(
            "node \"charge\" changes the world without an idempotency key, and a message may arrive"
                + " twice");
    assertThat(reasons(sketch, HTTP)).isEmpty();
  }

  @Test
  void effectWithKey_orDurableFlow_fitsAQueue() {
    var keyed =
        new Policies(null, null, null, null, null, null, null, null, List.of("order.id"), null);
    var charge = NodeSketch.java("charge").effectful();
    var once = NodeSketch.java("charge").effectful().governedBy(keyed);

    assertThat(reasons(new Sketch("f").node(once), QUEUE)).isEmpty();
    assertThat(reasons(new Sketch("f").durable(Duration.ofDays(1)).node(charge), QUEUE)).isEmpty();
  }

  @Test
  void edge_hasNoFilesDatabasesPythonOrJournal() {
    var sketch =
        new Sketch("f")
            .durable(Duration.ofDays(1))
            .node(NodeSketch.java("a").with("fileRead", null).with("keyValueRead", null).reads())
            .node(NodeSketch.java("b").with("sqlRead", "stock").reads())
            .node(NodeSketch.of("c", new Work.Python("score.py", "score")));

    assertThat(reasons(sketch, EDGE))
        .containsExactly(
            "the flow is durable, and the edge keeps no journal",
            "node \"a\" takes fileRead",
            "node \"b\" takes sqlRead",
            "node \"c\" runs Python");
  }

  @Test
  void waitingWithoutJournal_fitsNoHost() {
    var wait = NodeSketch.of("paid", new Work.Await("payment", "", null)).effectful();
    var sketch = new Sketch("f").node(wait);

    assertThat(sketch.seal().hosts()).noneMatch(HostFit::fits);
    assertThat(reasons(sketch, IN_PROCESS))
        .containsExactly(
            "node \"paid\" waits, and a run that is not durable ends with its process");
  }

  private static List<String> reasons(Sketch sketch, HostFit.HostKind kind) {
    return sketch.seal().hosts().stream()
        .filter(host -> host.host() == kind)
        .flatMap(host -> host.reasons().stream())
        .toList();
  }
}
