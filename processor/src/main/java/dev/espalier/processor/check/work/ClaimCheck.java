package dev.espalier.processor.check.work;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Nature;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.Claims;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.function.Predicate;

/// `EFFECT101`, `DET101`: what a node claims about itself is not below what its capabilities and
/// work bring.
public final class ClaimCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      Nature floor = subject.natures().inferred(node);
      Claims.Claim<Effect> effect = node.claims().effect();
      if (effect != null && effect.value().compareTo(floor.effect()) < 0) {
        findings.add(
            Finding.of(
                    DiagnosticCode.EFFECT101,
                    effect.spot(),
                    "%s claims %s but is %s".formatted(node.id(), effect.value(), floor.effect()))
                .because(cause(node, capability -> capability.effect() == floor.effect()))
                .fix("claim %s, or drop the claim".formatted(floor.effect())));
      }
      Claims.Claim<Determinism> claimed = node.claims().determinism();
      if (claimed != null && claimed.value().compareTo(floor.determinism()) < 0) {
        findings.add(
            Finding.of(
                    DiagnosticCode.DET101,
                    claimed.spot(),
                    "%s claims %s but is %s"
                        .formatted(node.id(), claimed.value(), floor.determinism()))
                .because(cause(node, capability -> capability.determinism() == floor.determinism()))
                .fix("claim %s, or drop the claim".formatted(floor.determinism())));
      }
    }
  }

  private static String cause(NodeModel node, Predicate<ParameterModel.Capability> brings) {
    return node.codeParameters().stream()
        .filter(ParameterModel.Capability.class::isInstance)
        .map(ParameterModel.Capability.class::cast)
        .filter(brings)
        .findFirst()
        .map(
            capability ->
                "it takes %s \"%s\""
                    .formatted(TypeText.brief(capability.type()), capability.name()))
        .orElseGet(
            () ->
                node.work() instanceof NodeWork.Subflow(var workflow, _)
                    ? "so are nodes of %s".formatted(TypeText.brief(workflow))
                    : "it waits for somebody else");
  }
}
