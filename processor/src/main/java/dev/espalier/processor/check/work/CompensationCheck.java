package dev.espalier.processor.check.work;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.type.TypeText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/// `SAGA101`: what is taken back is an effect, by one node, whose own result nobody needs.
public final class CompensationCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    Map<Vertex, Vertex> first = new HashMap<>();
    for (Vertex vertex : subject.nodes()) {
      Reference reference = vertex.declared().compensates();
      Vertex leader =
          reference == null ? null : subject.graph().vertices().byId().get(reference.name());
      if (reference == null || leader == null || leader.isInput() || leader.equals(vertex)) {
        continue;
      }
      Vertex before = first.putIfAbsent(leader, vertex);
      if (before != null) {
        findings.add(
            finding(
                    reference.spot(),
                    "%s and %s both compensate %s".formatted(before.id(), vertex.id(), leader.id()))
                .because("an effect is taken back once")
                .fix("keep one of them"));
      } else {
        problem(subject, vertex, leader, reference).ifPresent(findings::add);
      }
    }
  }

  private static Optional<Finding> problem(
      Subject subject, Vertex vertex, Vertex leader, Reference reference) {
    if (leader.declared().compensates() != null) {
      return Optional.of(
          finding(
                  reference.spot(),
                  "%s compensates %s, which is a compensation".formatted(vertex.id(), leader.id()))
              .because("what takes an effect back is not taken back itself")
              .fix("name the node whose effect it is"));
    }
    if (subject.natures().effective(leader.declared()).effect() != Effect.EFFECTFUL) {
      return Optional.of(
          finding(
                  reference.spot(),
                  "%s compensates %s, which changes nothing".formatted(vertex.id(), leader.id()))
              .because("there is no effect to take back")
              .fix("name a node that takes a capability such as HttpWrite"));
    }
    return vertex.result().getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of(
            finding(
                    vertex.spot(),
                    "compensation %s gives %s"
                        .formatted(vertex.id(), TypeText.brief(vertex.result())))
                .because("it runs after the run has failed, when nobody can take it")
                .fix("make it void"));
  }

  private static Finding finding(Spot spot, String message) {
    return Finding.of(DiagnosticCode.SAGA101, spot, message);
  }
}
