package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.RunGuards;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import java.util.ArrayList;
import java.util.List;

/// `CTRL103`, `CTRL108`: each node can run.
public final class NeverRunsCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      Guard guard = subject.guards().of(vertex.index());
      if (guard.isNever()) {
        findings.add(never(subject, vertex));
      } else if (guard.state() == Guard.State.TOO_COMPLEX) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CTRL108,
                    vertex.spot(),
                    "%s runs in too many combinations of cases".formatted(vertex.id()))
                .because("a guard may have %d of them".formatted(Guard.MOST_BOXES))
                .fix(
                    "merge the branches before it, name its sources with @From, or take the first"
                        + " with @AnyOf"));
      }
    }
  }

  /// A need of a node, and when it is met.
  private record Need(String name, Guard guard) {}

  private static Finding never(Subject subject, Vertex vertex) {
    RunGuards guards = subject.guards();
    List<Need> needs = new ArrayList<>();
    for (Wire wire : subject.graph().wires().get(vertex.index())) {
      needs.add(new Need("\"%s\"".formatted(wire.port().name()), guards.of(wire)));
    }
    for (Arc.Order order : subject.graph().orders().get(vertex.index())) {
      String source = subject.graph().vertices().get(order.arc().from()).id();
      needs.add(new Need("the order after " + source, guards.delivered(order.arc())));
    }
    Finding finding =
        Finding.of(DiagnosticCode.CTRL103, vertex.spot(), "%s can never run".formatted(vertex.id()))
            .fix("drop one of the two, or make it an Optional parameter");
    for (int i = 0; i < needs.size(); i++) {
      for (int j = i + 1; j < needs.size(); j++) {
        if (needs.get(i).guard().excludes(needs.get(j).guard())) {
          return finding.because(
              "%s needs that %s, but %s needs that %s"
                  .formatted(
                      needs.get(i).name(),
                      Conditions.text(guards, needs.get(i).guard()),
                      needs.get(j).name(),
                      Conditions.text(guards, needs.get(j).guard())));
        }
      }
    }
    return finding.because("what its parameters need excludes each other");
  }
}
