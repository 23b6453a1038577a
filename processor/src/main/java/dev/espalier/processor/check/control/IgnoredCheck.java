package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.IgnoredCases;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.type.TypeText;
import java.util.List;

/// `CTRL107`: what is ignored is a case.
public final class IgnoredCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    IgnoredCases ofInput = subject.graph().workflow().ignored();
    if (subject.vertices().stream().noneMatch(Vertex::isInput)) {
      ofInput
          .types()
          .forEach(type -> findings.add(noInput(type.spot(), TypeText.brief(type.type()))));
      ofInput.names().forEach(name -> findings.add(noInput(name.spot(), name.name())));
    }
    for (Vertex vertex : subject.vertices()) {
      IgnoredCases ignored = subject.declaredIgnored(vertex);
      for (IgnoredCases.IgnoredType type : ignored.types()) {
        if (subject.casesOf(vertex, type.type()).isEmpty()) {
          findings.add(noCase(vertex, type.spot(), TypeText.brief(type.type())));
        }
      }
      for (Reference name : ignored.names()) {
        if (subject.casesOf(vertex, name.name()).isEmpty()) {
          findings.add(noCase(vertex, name.spot(), name.name()));
        }
      }
    }
  }

  private static Finding noCase(Vertex vertex, Spot spot, String name) {
    List<String> cases = vertex.branch().cases();
    String owner = vertex.isInput() ? "the input" : vertex.id();
    Finding finding =
        Finding.of(
            DiagnosticCode.CTRL107,
            spot,
            "\"%s\" is ignored and is no case of %s".formatted(name, owner));
    return cases.isEmpty()
        ? finding
            .because("its type %s does not branch".formatted(TypeText.brief(vertex.result())))
            .fix("drop it from @Ignored")
        : finding.instead(name, cases).fix("name one of its cases, or drop it");
  }

  private static Finding noInput(Spot spot, String name) {
    return Finding.of(
            DiagnosticCode.CTRL107,
            spot,
            "\"%s\" is ignored, but the flow has no input".formatted(name))
        .because("@Ignored on a workflow names cases of its input")
        .fix("move it to the node whose case it is");
  }
}
