package dev.espalier.runtime.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.EngineBuilder;
import dev.espalier.runtime.flows.Shipping.Names;
import dev.espalier.runtime.flows.Shipping.Order;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.time.ManualTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EndToEndTest {

  private static EngineBuilder bound() {
    return Engine.builder()
        .time(new ManualTime())
        .bind(Names.class, name -> name.toUpperCase(Locale.ROOT))
        .setting("currency", "EUR");
  }

  @Test
  void workflow_answersByItsClass() {
    Order order = new Order("ann", List.of(new Parcel("a", 10), new Parcel("b", 5)));

    try (Engine engine = bound().open()) {
      assertThat(engine.run(Shipping.class, order, String.class))
          .isEqualTo("ANN 30 EUR 1970-01-01T00:00:00Z");
    }
  }

  @Test
  void workflow_answersByItsName() {
    try (Engine engine = bound().open()) {
      assertThat(engine.run("shipping", new Order("bo", List.of()), String.class))
          .isEqualTo("refused: nothing to ship");
      assertThat(engine.run("Price", new Parcel("a", 4), Integer.class)).isEqualTo(8);
    }
  }

  @Test
  void failureOfASubflow_isLocatedInBothWorkflows() {
    Order order = new Order("ann", List.of(new Parcel("a", 10), new Parcel("b", -5)));

    try (Engine engine = bound().open()) {
      assertThatThrownBy(() -> engine.run(Shipping.class, order, String.class))
          .isInstanceOf(NodeFailedException.class)
          .hasMessageContaining("node \"price\" of shipping failed at element 1")
          .hasMessageContaining("dev/espalier/runtime/flows/Shipping.java:")
          .hasMessageContaining("node \"price\" of price failed")
          .hasMessageContaining("dev/espalier/runtime/flows/Price.java:")
          .hasMessageContaining("a parcel of -5 g");
    }
  }

  @Test
  void whatIsNotBound_isListedAtOnce() {
    try (Engine engine = Engine.builder().time(new ManualTime()).open()) {
      assertThatThrownBy(() -> engine.flow(Shipping.class))
          .isInstanceOfSatisfying(
              FlowRefusedException.class,
              e ->
                  assertThat(e.diagnostics())
                      .extracting(Diagnostic::fix)
                      .containsExactlyInAnyOrder(
                          "Engine.builder().bind(Names.class, …), or a FlowFactory service",
                          "Engine.builder().setting(\"currency\", …)"));
    }
  }
}
