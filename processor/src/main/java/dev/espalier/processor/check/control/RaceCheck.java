package dev.espalier.processor.check.control;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;

/// `CTRL113`: a node that may lose a race changes nothing, or at most once for its key.
public final class RaceCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      for (Wire wire : subject.graph().wires().get(vertex.index())) {
        if (wire.role() == PortRole.RACE && wire.arcs().size() > 1) {
          wire.arcs().forEach(arc -> check(subject, vertex, wire, arc, findings));
        }
      }
    }
  }

  private static void check(Subject subject, Vertex target, Wire wire, Arc arc, Findings findings) {
    Vertex racer = subject.graph().vertices().get(arc.from());
    if (racer.node() == null
        || racer.declared().policies().key() != null
        || subject.natures().effective(racer.declared()).effect() != Effect.EFFECTFUL) {
      return;
    }
    Spot spot =
        wire.port().wiring() instanceof Wiring.AnyOfNodes(var nodes, Spot annotation)
            ? nodes.stream()
                .filter(node -> node.name().equals(racer.id()))
                .findFirst()
                .map(node -> node.spot())
                .orElse(annotation)
            : wire.port().spot();
    findings.add(
        Finding.of(
                DiagnosticCode.CTRL113,
                spot,
                "%s changes the world and may lose the race for \"%s\" of %s"
                    .formatted(racer.id(), wire.port().name(), target.id()))
            .because("a loser is stopped, maybe after its effect")
            .fix("give %s a key with @Idempotent".formatted(racer.id())));
  }
}
