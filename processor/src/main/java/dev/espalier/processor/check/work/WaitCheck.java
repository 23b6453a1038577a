package dev.espalier.processor.check.work;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import java.time.Duration;

/// `TIME101`: a run that waits survives a crash of its process.
public final class WaitCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.graph().workflow().header().durable()) {
      return;
    }
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      boolean waits =
          node.work() instanceof NodeWork.Await || node.work() instanceof NodeWork.Approval;
      PolicyModel.Declared<Duration> delay = node.policies().delay();
      if (waits || delay != null) {
        Spot spot = delay == null ? vertex.spot() : delay.spot();
        findings.add(
            Finding.of(
                    DiagnosticCode.TIME101,
                    spot,
                    "%s waits in a flow that is not durable".formatted(node.id()))
                .because("a crash or restart while it waits would lose the run")
                .fix("say @Workflow(durable = true)"));
      }
    }
  }
}
