package dev.espalier.processor.check.control;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import javax.lang.model.type.TypeKind;

/// `DAG206`, `DAG209`: each node answers, feeds another one, or has an effect; and some node
/// answers or has an effect.
public final class DeadEndCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    boolean acts =
        subject.nodes().stream()
            .anyMatch(vertex -> vertex.declared().answer() != null || isEffectful(vertex, subject));
    if (!acts && !subject.nodes().isEmpty() && !hasNobody(subject)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG209,
                  subject.graph().workflow().spot(),
                  "%s answers nothing and changes nothing"
                      .formatted(TypeText.brief(subject.graph().workflow().type())))
              .because("no node is an @Output and none has an effect")
              .fix("annotate the node that answers with @Output"));
      return;
    }
    if (subject.lacksSources()) {
      return;
    }
    for (Vertex vertex : subject.nodes()) {
      Vertex first = subject.graph().vertices().byId().get(vertex.id());
      boolean isNamesake = first == null || first.index() != vertex.index();
      if (isDead(vertex, subject) && !isNamesake) {
        findings.add(
            Finding.of(
                    DiagnosticCode.DAG206,
                    vertex.spot(),
                    "nobody takes the %s that %s gives"
                        .formatted(TypeText.brief(vertex.result()), vertex.id()))
                .because(
                    vertex.declared().emits()
                        ? "a stream runs only as its elements are taken"
                        : "a node that changes nothing is there for its result")
                .fix(
                    vertex.declared().emits()
                        ? "take them with @ForEach in another node, or drop the Emitter"
                        : "take it in another node, answer it with @Output, or drop the node"));
      }
    }
  }

  /// Returns whether nothing follows from a node.
  static boolean isDead(Vertex vertex, Subject subject) {
    return vertex.node() != null
        && vertex.declared().answer() == null
        && vertex.declared().compensates() == null
        && !(vertex.declared().work() instanceof NodeWork.Nobody)
        && vertex.result().getKind() != TypeKind.VOID
        && (vertex.declared().emits()
            ? !isDrained(vertex, subject)
            : subject.consumers().get(vertex.index()).stream()
                    .allMatch(consumer -> consumer.role() == PortRole.LATE)
                && !isEffectful(vertex, subject));
  }

  private static boolean isDrained(Vertex vertex, Subject subject) {
    for (Subject.Consumer consumer : subject.consumers().get(vertex.index())) {
      if (consumer.role() == PortRole.ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEffectful(Vertex vertex, Subject subject) {
    return subject.natures().effective(vertex.declared()).effect() == Effect.EFFECTFUL;
  }

  private static boolean hasNobody(Subject subject) {
    return subject.nodes().stream()
        .anyMatch(vertex -> vertex.declared().work() instanceof NodeWork.Nobody);
  }
}
