package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import java.util.List;

/// `CTRL105`: at most one output answers.
public final class OutputCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    List<Vertex> outputs = subject.outputs();
    for (int j = 1; j < outputs.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (!check(subject, outputs.get(i), outputs.get(j), findings)) {
          break;
        }
      }
    }
  }

  /// Checks two outputs; false if they may both answer.
  private static boolean check(Subject subject, Vertex first, Vertex second, Findings findings) {
    ScopeTree scopes = subject.graph().scopes();
    boolean isOneScope = scopes.of(first.index()) == scopes.of(second.index());
    Guard left = guard(subject, first, isOneScope);
    Guard right = guard(subject, second, isOneScope);
    if (!left.isKnown() || !right.isKnown() || left.excludes(right)) {
      return true;
    }
    Guard together = subject.guards().algebra().and(left, right);
    if (UnhandledCaseCheck.isDoubtful(together, subject)) {
      return true;
    }
    findings.add(
        Finding.of(
                DiagnosticCode.CTRL105,
                spot(second),
                "%s and %s may both answer".formatted(first.id(), second.id()))
            .because(
                together.isAlways()
                    ? "both run in every run"
                    : "both run when " + Conditions.text(subject.guards(), together))
            .fix("keep @Output on one of them, and let it take the result of the other"));
    return false;
  }

  private static Guard guard(Subject subject, Vertex vertex, boolean isOneScope) {
    return isOneScope
        ? subject.guards().of(vertex.index())
        : subject.guards().atTop(vertex.index());
  }

  private static Spot spot(Vertex output) {
    NodeModel.Answer answer = output.declared().answer();
    return answer == null ? output.spot() : answer.spot();
  }
}
