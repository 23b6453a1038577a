package dev.espalier.processor.check.work;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;

/// `RETRY101`, `RETRY102`: what is tried again can be, and does not do its effect twice.
public final class RetryCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      PolicyModel.Retry retry = node.policies().retry();
      if (retry == null) {
        continue;
      }
      if (node.work() instanceof NodeWork.Await || node.work() instanceof NodeWork.Approval) {
        findings.add(
            Finding.of(
                    DiagnosticCode.RETRY102,
                    retry.spot(),
                    "@Retry on %s, which only waits".formatted(node.id()))
                .because("waiting does not fail: its result says what came of it")
                .fix("drop @Retry"));
      } else if (node.policies().key() == null
          && subject.natures().effective(node).effect() == Effect.EFFECTFUL) {
        findings.add(
            Finding.of(
                    DiagnosticCode.RETRY101,
                    retry.spot(),
                    "a retry of %s may change the world twice".formatted(node.id()))
                .because("the first attempt may have had its effect before it failed")
                .fix("say with @Idempotent(key = \"…\") what tells one effect from another"));
      }
    }
  }
}
