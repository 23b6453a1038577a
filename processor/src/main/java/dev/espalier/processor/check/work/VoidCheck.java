package dev.espalier.processor.check.work;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import javax.lang.model.type.TypeKind;

/// `EFFECT103`: a node without result has an effect.
public final class VoidCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      boolean isJudged =
          node.result().getKind() == TypeKind.VOID
              && node.answer() == null
              && !(node.work() instanceof NodeWork.Nobody);
      if (isJudged && subject.natures().effective(node).effect() != Effect.EFFECTFUL) {
        findings.add(
            Finding.of(
                    DiagnosticCode.EFFECT103,
                    vertex.spot(),
                    "%s gives nothing and changes nothing".formatted(node.id()))
                .because(
                    "it takes no capability that changes the world, such as HttpWrite or SqlWrite")
                .fix("return a result, take the capability, or claim effect = Effect.EFFECTFUL"));
      }
    }
  }
}
