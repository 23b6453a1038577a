package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;

/// `TYPE104`: a run is always given its input, so that a port that takes the whole of it is not
/// optional. One that takes a case of it may be.
public final class OptionalInputCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      for (Wire wire : subject.graph().wires().get(vertex.index())) {
        if (wire.role() == PortRole.OPTIONAL && wire.arcs().size() == 1) {
          Arc arc = wire.arcs().getFirst();
          Vertex source = subject.graph().vertices().get(arc.from());
          if (source.isInput() && arc.cases() == null) {
            findings.add(finding(wire, source));
          }
        }
      }
    }
  }

  private static Finding finding(Wire wire, Vertex input) {
    String type = TypeText.brief(input.result());
    return Finding.of(
            DiagnosticCode.TYPE104,
            wire.port().spot(),
            "parameter \"%s\" takes the input as Optional".formatted(wire.port().name()))
        .because("a run is always given its input; it is never absent")
        .fix(
            "take %s; where something may be left out, let the input be a record with an Optional"
                    .formatted(type)
                + " component");
  }
}
