package dev.espalier.runtime.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.runtime.sketch.FlowSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnsupportedTest {

  @Test
  void flow_thatIsDurable_isRefusedOnceWithItsName() {
    FlowSketch sketch = FlowSketch.named("lasting");
    sketch.input(Integer.class);
    sketch.node("twice", in -> (int) in[0] * 2).value("input").returns(int.class).output();

    List<Diagnostic> found = Unsupported.in(durable(sketch.flow()));

    assertThat(found)
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(DiagnosticCode.RUN103);
              assertThat(refused.place().flow()).isEqualTo("lasting");
              assertThat(refused.message()).isEqualTo("lasting is durable, and runs are not kept");
            });
    assertThat(Unsupported.in(sketch.flow())).isEmpty();
  }

  private static Flow durable(Flow flow) {
    return new Flow(
        flow.irVersion(),
        flow.id(),
        flow.name(),
        flow.version(),
        flow.summary(),
        flow.deadline(),
        true,
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
        flow.metadata(),
        flow.artifacts(),
        flow.source(),
        flow.contentHash());
  }
}
