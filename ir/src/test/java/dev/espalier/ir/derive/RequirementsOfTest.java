package dev.espalier.ir.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.Requirements.CapabilityNeed;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.sample.NodeSketch;
import dev.espalier.ir.sample.Sketch;
import dev.espalier.ir.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RequirementsOfTest {

  private static final Schema TEXT = new Schema.Text(null);

  @Test
  void flowWithoutCapabilities_needsNothing() {
    var needs = new Sketch("f").node(NodeSketch.java("a").answers("T")).seal().requirements();

    assertThat(needs.effect()).isEqualTo(Effect.PURE);
    assertThat(needs.determinism()).isEqualTo(Determinism.STRICT);
    assertThat(needs.capabilities()).isEmpty();
  }

  @Test
  void targets_areSortedByWhatTheyAre() {
    var needs =
        new Sketch("shop")
            .node(
                NodeSketch.java("a")
                    .with("httpRead", "https://b.example")
                    .with("httpWrite", "https://a.example")
                    .with("keyValueWrite", "carts")
                    .with("blobRead", "pictures")
                    .with("queuePublish", "orders")
                    .with("sqlRead", "stock")
                    .with("fileWrite", "/var/out")
                    .with("dedupe", "seen")
                    .with("wallClock", null)
                    .effectful())
            .seal()
            .requirements();

    assertThat(needs.origins()).containsExactly("https://a.example", "https://b.example");
    assertThat(needs.buckets()).containsExactly("carts", "pictures");
    assertThat(needs.subjects()).containsExactly("orders");
    assertThat(needs.databases()).containsExactly("stock");
    assertThat(needs.folders()).containsExactly("/var/out");
    assertThat(needs.effect()).isEqualTo(Effect.EFFECTFUL);
    assertThat(needs.capabilities()).hasSize(9);
  }

  @Test
  void capabilityWithoutTarget_reachesAnyHostOrWhatIsCalledLikeTheFlow() {
    var needs =
        new Sketch("shop")
            .node(
                NodeSketch.java("a")
                    .with("httpRead", null)
                    .with("keyValueRead", null)
                    .with("queuePublish", null)
                    .with("sqlWrite", null)
                    .with("fileRead", null)
                    .effectful())
            .seal()
            .requirements();

    assertThat(needs.origins()).containsExactly("*");
    assertThat(needs.buckets()).containsExactly("shop");
    assertThat(needs.subjects()).containsExactly("shop");
    assertThat(needs.databases()).containsExactly("shop");
    assertThat(needs.folders()).containsExactly("shop");
  }

  @Test
  void capabilitiesOfOneTarget_areOneNeedOfSeveralNodes() {
    var needs =
        new Sketch("shop")
            .node(NodeSketch.java("z").with("httpRead", "https://a.example").gives("T").reads())
            .node(NodeSketch.java("b").takes("x", "T", "z").with("httpRead", "https://a.example"))
            .node(NodeSketch.java("c").with("httpRead", null))
            .seal()
            .requirements();

    assertThat(needs.capabilities())
        .containsExactly(
            new CapabilityNeed("httpRead", null, List.of("c")),
            new CapabilityNeed("httpRead", "https://a.example", List.of("z", "b")));
  }

  @Test
  void settingInTarget_isNeededEvenIfAParameterHasAFallback() {
    var needs =
        new Sketch("shop")
            .node(
                NodeSketch.java("a")
                    .with("httpRead", "${scheme}://${bank.url}/v1")
                    .setting("bank.url", "localhost")
                    .setting("currency", "EUR"))
            .node(NodeSketch.java("b").setting("currency", null))
            .seal()
            .requirements();

    assertThat(needs.settings())
        .containsExactly(
            new SettingUse("bank.url", TEXT, null),
            new SettingUse("currency", TEXT, null),
            new SettingUse("scheme", TEXT, null));
  }

  @Test
  void pluginsAndSubflows_areListed() {
    var needs =
        new Sketch("shop")
            .node(NodeSketch.of("a", new Work.Wasm("sign.wasm", "sign")))
            .node(NodeSketch.of("b", new Work.Python("score.py", "score")))
            .node(NodeSketch.of("c", new Work.Subflow("archive", "2.1.0", null)))
            .seal()
            .requirements();

    assertThat(needs.plugins()).containsExactly("score.py", "sign.wasm");
    assertThat(needs.subflows()).containsExactly("archive:2.1.0");
  }
}
