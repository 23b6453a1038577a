package dev.espalier.processor.check.policy;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.Steps;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;

/// `CTRL116`: what is repeated is code, and has one port for its state.
public final class RepeatCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      Steps steps = node.steps();
      PolicyModel.Repeat repeat = node.policies().repeat();
      if (steps == null || repeat == null) {
        continue;
      }
      if (!(node.work() instanceof NodeWork.Code || node.work() instanceof NodeWork.Nobody)) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CTRL116,
                    repeat.spot(),
                    "@Repeat on %s, which is no Java code".formatted(node.id()))
                .because("only Java code can give a Step")
                .fix("drop @Repeat"));
        continue;
      }
      List<ParameterModel.Port> ports = StatePort.candidates(node, subject.round().java());
      if (ports.size() != 1) {
        findings.add(finding(node, steps, repeat, ports));
      }
    }
  }

  private static Finding finding(
      NodeModel node, Steps steps, PolicyModel.Repeat repeat, List<ParameterModel.Port> ports) {
    String state = TypeText.brief(steps.state());
    Finding finding =
        Finding.of(
            DiagnosticCode.CTRL116,
            repeat.spot(),
            ports.isEmpty()
                ? "no port of %s takes the %s of the next call".formatted(node.id(), state)
                : "%d ports of %s could take the %s of the next call"
                    .formatted(ports.size(), node.id(), state));
    if (ports.isEmpty()) {
      return finding.fix("take a parameter of type " + state);
    }
    List<String> names = new ArrayList<>();
    for (ParameterModel.Port port : ports) {
      names.add("\"" + port.name() + "\"");
    }
    return finding
        .because(String.join(" and ", names) + " are of that type")
        .fix("give the state a type of its own");
  }
}
