package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;

/// `TYPE108`: nothing is ordered after a node that emits elements, which has its result when it
/// begins.
public final class EmissionOrderCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      for (Arc.Order order : subject.graph().orders().get(vertex.index())) {
        Vertex source = subject.graph().vertices().get(order.arc().from());
        if (source.node() != null && source.node().emits()) {
          findings.add(
              Finding.of(
                      DiagnosticCode.TYPE108,
                      order.spot(),
                      "%s cannot be ordered after %s, which emits elements"
                          .formatted(vertex.id(), source.id()))
                  .because("others work on its elements while it still makes more")
                  .fix("take a List of what its elements come to"));
        }
      }
    }
  }
}
