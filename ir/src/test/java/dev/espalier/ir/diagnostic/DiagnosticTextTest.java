package dev.espalier.ir.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticTextTest {

  private static final Place NOWHERE = new Place(null, null, null, null, null, null);

  @Test
  void text_showsEachHelpOnALineOfItsOwn() {
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.DAG202, NOWHERE, "no node \"chrage\" in OrderFulfilment")
            .because("a port names its source")
            .names(List.of("charge"), List.of("assess", "ship"))
            .fix("@From(\"charge\")");

    assertThat(DiagnosticText.of(diagnostic))
        .isEqualTo(
            """
            [DAG202] no node "chrage" in OrderFulfilment
              why:   a port names its source
              near:  charge
              known: assess, ship
              fix:   @From("charge")
              docs:  docs/diagnostics/DAG202.md\
            """);
  }

  @Test
  void text_keepsAHostileNameOnItsLine() {
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.DAG202, NOWHERE, "no node \"a\nb\u001b[31m\"");

    assertThat(DiagnosticText.of(diagnostic).lines().findFirst())
        .contains("[DAG202] no node \"a\\u000ab\\u001b[31m\"");
  }

  @Test
  void located_startsWithTheSourcePosition() {
    Place place = new Place(null, null, null, null, null, new Source("com/acme/A.java", 3, 7));

    assertThat(DiagnosticText.located(Diagnostic.of(DiagnosticCode.DAG205, place, "a cycle")))
        .startsWith("com/acme/A.java:3:7: [DAG205] a cycle\n");
  }

  @Test
  void located_namesTheDocumentAndThePointer() {
    Place place = new Place("flow.json", "/nodes/0", null, null, null, null);

    assertThat(DiagnosticText.located(Diagnostic.of(DiagnosticCode.DAG304, place, "no id")))
        .startsWith("flow.json at /nodes/0: [DAG304] no id\n");
  }
}
