package dev.espalier.processor.check.work;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Steps;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// `DAG208`, `TYPE102`, `TYPE107`: a node that reuses a method restates its data parameters and its
/// result.
public final class UseCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      if (vertex.declared().work() instanceof NodeWork.Code code
          && !code.method().equals(vertex.declared().method())) {
        check(subject, vertex, code, findings);
      }
    }
  }

  private static void check(Subject subject, Vertex vertex, NodeWork.Code code, Findings findings) {
    NodeModel node = vertex.declared();
    String method = TypeText.brief(code.owner()) + "." + code.method().getSimpleName();
    List<ParameterModel.Port> wanted =
        code.parameters().stream()
            .filter(ParameterModel.Port.class::isInstance)
            .map(ParameterModel.Port.class::cast)
            .toList();
    wanted.forEach(port -> wiring(vertex, code, port, method, findings));
    if (node.ports().size() != wanted.size()) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG208,
                  vertex.spot(),
                  "%s has %s, %s takes %s"
                      .formatted(node.id(), count(node.ports()), method, count(wanted)))
              .because("data parameters are restated by position")
              .fix("restate (%s)".formatted(types(wanted))));
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      parameter(subject, node.ports().get(i), wanted.get(i), method, findings);
    }
    if (code.parameters().stream().noneMatch(ParameterModel.Emit.class::isInstance)) {
      result(subject, vertex, code, method, findings);
    }
  }

  private static void wiring(
      Vertex vertex,
      NodeWork.Code code,
      ParameterModel.Port port,
      String method,
      Findings findings) {
    if (!(port.wiring() instanceof Wiring.Inferred) || port.opening() != null) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG208,
                  code.spot(),
                  "parameter \"%s\" of %s says where it comes from".formatted(port.name(), method))
              .because("each flow that reuses a node says that itself")
              .fix("move the annotation to the parameter of %s".formatted(vertex.id())));
    }
  }

  private static void parameter(
      Subject subject,
      ParameterModel.Port given,
      ParameterModel.Port wanted,
      String method,
      Findings findings) {
    if (!subject.round().java().fits(given.type(), wanted.type())) {
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE102,
                  given.spot(),
                  "parameter \"%s\" is %s, but %s takes %s"
                      .formatted(
                          given.name(),
                          TypeText.brief(given.type()),
                          method,
                          TypeText.brief(wanted.type())))
              .fix("declare it as " + TypeText.brief(wanted.type())));
    }
  }

  private static void result(
      Subject subject, Vertex vertex, NodeWork.Code code, String method, Findings findings) {
    TypeMirror given =
        ((ExecutableType)
                subject
                    .round()
                    .types()
                    .asMemberOf((DeclaredType) code.owner().asType(), code.method()))
            .getReturnType();
    Steps steps = vertex.declared().steps();
    TypeMirror restated = steps == null ? vertex.result() : steps.type();
    boolean bothVoid = given.getKind() == TypeKind.VOID && restated.getKind() == TypeKind.VOID;
    if (!bothVoid && !subject.round().java().fits(given, restated)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE107,
                  vertex.spot(),
                  "%s gives %s, but %s gives %s"
                      .formatted(
                          vertex.id(), TypeText.brief(restated), method, TypeText.brief(given)))
              .fix("declare the result as " + TypeText.brief(given)));
    }
  }

  private static String count(List<ParameterModel.Port> ports) {
    return switch (ports.size()) {
      case 0 -> "no data parameter";
      case 1 -> "one data parameter";
      default -> ports.size() + " data parameters";
    };
  }

  private static String types(List<ParameterModel.Port> ports) {
    return String.join(
        ", ", ports.stream().map(port -> TypeText.brief(port.type()) + " " + port.name()).toList());
  }
}
