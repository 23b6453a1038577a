package dev.espalier.ir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.sample.NodeSketch;
import dev.espalier.ir.sample.Sketch;
import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogCheckTest {

  @Test
  void flowsThatFit_areSound() {
    assertThat(check(runs("a", "b"), runs("b", "c"), runs("c"))).isEmpty();
  }

  @Test
  void twoFlowsOfOneName_areReportedOnce() {
    assertThat(check(runs("a"), runs("a"), runs("a")))
        .extracting(Diagnostic::message)
        .containsExactly("two flows are called \"a\"");
  }

  @Test
  void flowThatIsNotThere_isReportedWithNearOnes() {
    assertThat(check(runs("a", "orders"), runs("order")))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.code()).isEqualTo(DiagnosticCode.RUN101);
              assertThat(each.near()).containsExactly("order");
            });
  }

  @Test
  void circle_isShownAsItsPath() {
    assertThat(check(runs("a", "b"), runs("b", "x", "c"), runs("c", "a"), runs("x")))
        .filteredOn(each -> each.code() == DiagnosticCode.DAG207)
        .extracting(Diagnostic::why)
        .containsExactly("a -> b -> c -> a", "b -> c -> a -> b", "c -> a -> b -> c");
  }

  @Test
  void flowThatRunsItself_isACircle() {
    assertThat(check(runs("a", "a"))).extracting(Diagnostic::why).containsExactly("a -> a");
  }

  @Test
  void flowsWithManyWaysToEachOther_areCheckedOnceEach() {
    var flows = new ArrayList<Flow>();
    for (int i = 0; i < 60; i++) {
      flows.add(runs("f" + i, "f" + (i + 1), "f" + (i + 1)));
    }
    flows.add(runs("f60"));

    assertThat(check(flows.toArray(Flow[]::new))).isEmpty();
  }

  @Test
  void subflowThatTakesAnother_isReported() {
    var text = new Schema.Text(null);
    var whole = new Schema.Int(null);
    var taker =
        new Sketch("taker").node(NodeSketch.input("T").gives(whole, "java.math.BigInteger")).seal();
    var giver =
        new Sketch("giver")
            .node(NodeSketch.input("T").gives(text, "String"))
            .node(
                NodeSketch.of("sub", new Work.Subflow("taker", "1.0.0", null))
                    .takes("x", "T", "input"))
            .schema("T", text)
            .seal();

    assertThat(check(taker, giver))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.why())
                    .isEqualTo("producer gives a text, consumer takes a whole number of any size"));
  }

  private static Flow runs(String name, String... others) {
    var sketch = new Sketch(name).node(NodeSketch.java("start").gives(new Schema.Any(), "Object"));
    for (int i = 0; i < others.length; i++) {
      sketch.node(NodeSketch.of("sub" + i, new Work.Subflow(others[i], "1.0.0", null)));
    }
    return sketch.seal();
  }

  private static List<Diagnostic> check(Flow... flows) {
    var entries = new ArrayList<CatalogCheck.Entry>();
    for (var flow : flows) {
      entries.add(new CatalogCheck.Entry(flow.name() + ".json", flow));
    }
    return CatalogCheck.check(entries);
  }
}
