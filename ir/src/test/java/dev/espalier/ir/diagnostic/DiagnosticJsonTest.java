package dev.espalier.ir.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticJsonTest {

  @Test
  void diagnostic_hasAllItSays() {
    var source = new Source("com/acme/Orders.java", 12, 5);
    var place = new Place(null, null, "orders", "ship", null, source);
    var diagnostic =
        Diagnostic.of(DiagnosticCode.DAG202, place, "no node \"chrage\" in Orders")
            .names(List.of("charge"), List.of("assess"))
            .because("names are exact")
            .fix("@From(\"charge\")");

    assertThat(DiagnosticJson.document(List.of(diagnostic)))
        .isEqualTo(
            """
            [
              {
                "code": "DAG202",
                "severity": "error",
                "message": "no node \\"chrage\\" in Orders",
                "why": "names are exact",
                "near": [
                  "charge"
                ],
                "known": [
                  "assess"
                ],
                "fix": "@From(\\"charge\\")",
                "docs": "docs/diagnostics/DAG202.md",
                "place": {
                  "flow": "orders",
                  "node": "ship",
                  "file": "com/acme/Orders.java",
                  "line": 12,
                  "column": 5
                }
              }
            ]
            """);
  }

  @Test
  void warning_isSaidToBeOne() {
    var place = new Place("flow.json", "/nodes/0", null, null, null, null);

    var json = DiagnosticJson.document(List.of(Diagnostic.of(DiagnosticCode.CTRL106, place, "x")));

    assertThat(json).contains("\"severity\": \"warning\"").contains("\"pointer\": \"/nodes/0\"");
  }

  @Test
  void noDiagnostics_areAnEmptyList() {
    assertThat(DiagnosticJson.document(List.of())).isEqualTo("[]\n");
  }
}
