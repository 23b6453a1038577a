package dev.espalier.ir.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.sample.NodeSketch;
import dev.espalier.ir.sample.OrderSample;
import dev.espalier.ir.sample.Sketch;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class FlowSealerTest {

  @Property(tries = 200)
  void document_whateverTheOrderOfDeclaration_hasTheSameBytes(@ForAll long seed) {
    var plain = OrderSample.sketch().seal();

    var shuffled = OrderSample.sketch().shuffle(new Random(seed)).seal();

    assertThat(FlowWriter.write(shuffled)).isEqualTo(FlowWriter.write(plain));
  }

  @Test
  void flow_sealedTwice_isTheSame() {
    var once = OrderSample.sketch().seal();

    assertThat(FlowSealer.seal(once)).isEqualTo(once);
  }

  @Test
  void nodes_comeAfterTheirSourcesAndElseById() {
    var flow =
        new Sketch("f")
            .node(NodeSketch.java("a").takes("x", "T", "z").gives("T"))
            .node(NodeSketch.java("z").takes("x", "T", "input").gives("T"))
            .node(NodeSketch.java("b").after("input").gives("T"))
            .node(NodeSketch.input("T"))
            .seal();

    assertThat(flow.nodes()).extracting(Node::id).containsExactly("input", "b", "z", "a");
  }

  @Test
  void nodes_inAChainOfTenThousand_areOrdered() {
    var sketch = new Sketch("long").node(NodeSketch.input("T"));
    for (int i = 1; i <= 10_000; i++) {
      var source = i == 1 ? "input" : "n" + (i - 1);
      sketch.node(NodeSketch.java("n" + i).takes("x", "T", source).gives("T"));
    }

    var flow = sketch.shuffle(new Random(1)).seal();

    assertThat(flow.nodes()).hasSize(10_001);
    assertThat(flow.nodes().getLast().id()).isEqualTo("n10000");
  }

  @Test
  void hash_ofAnotherSummaryOrLine_isTheSame() {
    var flow = OrderSample.sketch().raw();
    var named = Collections.singletonMap("owner", "ann");

    var other =
        new dev.espalier.ir.flow.Flow(
            "",
            "",
            flow.name(),
            flow.version(),
            "Something else.",
            flow.deadline(),
            flow.durable(),
            flow.input(),
            flow.output(),
            flow.triggers(),
            flow.nodes(),
            flow.edges(),
            flow.scopes(),
            flow.controlSurfaces(),
            flow.schemas(),
            flow.requirements(),
            flow.hosts(),
            named,
            flow.artifacts(),
            new dev.espalier.ir.flow.Source("com/acme/Moved.java", 1, 1),
            "");

    assertThat(FlowSealer.seal(other).contentHash())
        .isEqualTo(FlowSealer.seal(flow).contentHash())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void hash_ofAnotherNode_differs() {
    var one = new Sketch("f").node(NodeSketch.java("a").answers("T")).seal();
    var two = new Sketch("f").node(NodeSketch.java("b").answers("T")).seal();

    assertThat(one.contentHash()).isNotEqualTo(two.contentHash());
  }

  @Test
  void cycle_isRefusedWithItsPath() {
    var sketch =
        new Sketch("f")
            .node(NodeSketch.java("a").takes("x", "T", "c").gives("T"))
            .node(NodeSketch.java("b").takes("x", "T", "a").gives("T"))
            .node(NodeSketch.java("c").takes("x", "T", "b").gives("T"));

    assertThatThrownBy(sketch::seal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cycle: a -> b -> c -> a");
  }

  @Test
  void edgeFromNowhere_isRefused() {
    var sketch = new Sketch("f").node(NodeSketch.java("a").takes("x", "T", "b"));

    assertThatThrownBy(sketch::seal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an edge from \"b\" to \"a\" ends nowhere");
  }
}
