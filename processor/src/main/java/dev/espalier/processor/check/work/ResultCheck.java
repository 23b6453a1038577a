package dev.espalier.processor.check.work;

import dev.espalier.Decision;
import dev.espalier.Signal;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// `TYPE107`: outputs give something, all in a scope or none, and what waits gives what it waits
/// for.
public final class ResultCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      if (vertex.declared().answer() != null && vertex.result().getKind() == TypeKind.VOID) {
        findings.add(
            Finding.of(
                    DiagnosticCode.TYPE107,
                    vertex.spot(),
                    "output %s gives nothing".formatted(vertex.id()))
                .because("the result of an @Output is what the run answers")
                .fix("return the answer, or use @Node"));
      }
      if (vertex.declared().work() instanceof NodeWork.Await) {
        wrapper(vertex, Signal.class, findings);
      } else if (vertex.declared().work() instanceof NodeWork.Approval) {
        approval(subject, vertex, findings);
      }
    }
    streams(subject, findings);
  }

  private static void approval(Subject subject, Vertex vertex, Findings findings) {
    List<ParameterModel.Port> ports = vertex.declared().ports();
    if (ports.size() != 1) {
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE107,
                  vertex.spot(),
                  "approval %s takes %d parameters".formatted(vertex.id(), ports.size()))
              .because("people vote on one request")
              .fix("take one parameter: what they vote on"));
    } else if (wrapper(vertex, Decision.class, findings)) {
      TypeMirror voted = ((DeclaredType) vertex.result()).getTypeArguments().getFirst();
      if (!subject.round().java().same(voted, ports.getFirst().type())) {
        findings.add(
            Finding.of(
                    DiagnosticCode.TYPE107,
                    vertex.spot(),
                    "approval %s gives %s, but takes %s"
                        .formatted(
                            vertex.id(),
                            TypeText.brief(vertex.result()),
                            TypeText.brief(ports.getFirst().type())))
                .because("a decision carries the request that was voted on")
                .fix("return Decision<%s>".formatted(TypeText.brief(ports.getFirst().type()))));
      }
    }
  }

  /// Checks that a node gives what the engine makes for it; false if not.
  private static boolean wrapper(Vertex vertex, Class<?> type, Findings findings) {
    boolean fits =
        vertex.result() instanceof DeclaredType declared
            && TypeText.qualified(declared).startsWith(type.getName() + "<")
            && declared.getTypeArguments().getFirst().getKind() == TypeKind.DECLARED;
    if (!fits) {
      String simple = type.getSimpleName();
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE107,
                  vertex.spot(),
                  "%s gives %s, not a %s"
                      .formatted(vertex.id(), TypeText.brief(vertex.result()), simple))
              .because("its result tells what came of the wait")
              .fix("return %s<…>, and take its cases in other nodes".formatted(simple)));
    }
    return fits;
  }

  private static void streams(Subject subject, Findings findings) {
    ScopeTree scopes = subject.graph().scopes();
    List<Vertex> outputs = subject.outputs();
    for (Vertex output : outputs) {
      if (scopes.of(output.index()) != scopes.of(outputs.getFirst().index())) {
        findings.add(
            Finding.of(
                    DiagnosticCode.TYPE107,
                    spot(output),
                    "outputs %s and %s run for different elements"
                        .formatted(outputs.getFirst().id(), output.id()))
                .because("a flow answers one value or one stream, not now this and now that")
                .fix("collect the elements and answer a list"));
      }
    }
  }

  private static Spot spot(Vertex output) {
    NodeModel.Answer answer = output.declared().answer();
    return answer == null ? output.spot() : answer.spot();
  }
}
