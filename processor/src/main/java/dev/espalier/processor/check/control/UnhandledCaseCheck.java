package dev.espalier.processor.check.control;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.Box;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import java.util.List;

/// `CTRL101`: each case of a branch is taken by some node, or ignored by intention.
public final class UnhandledCaseCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.vertices()) {
      CaseSet left = untaken(vertex, subject);
      if (!left.isEmpty()) {
        findings.add(finding(vertex, left));
      }
    }
  }

  /// Returns the cases of a node that are neither taken nor ignored, none if it is no branch.
  static CaseSet untaken(Vertex vertex, Subject subject) {
    if (!branches(vertex, subject) || subject.lacksSources()) {
      return CaseSet.NONE;
    }
    CaseSet left = CaseSet.range(0, vertex.branch().cases().size());
    left = left.minus(subject.ignored(vertex));
    for (Subject.Consumer consumer : subject.consumers().get(vertex.index())) {
      CaseSet cases = consumer.arc().cases();
      if (cases != null && (consumer.takesValue() || consumer.role() == null)) {
        left = left.minus(cases);
      } else if (consumer.takesValue()) {
        return CaseSet.NONE;
      }
    }
    return left;
  }

  /// Returns whether some condition is on a branch with cases that nobody takes: a node may lack a
  /// condition on them, so that it does not run as often as it seems.
  static boolean isDoubtful(Guard guard, Subject subject) {
    for (Box box : guard.boxes()) {
      for (Box.Condition condition : box.conditions()) {
        if (!untaken(subject.guards().vertex(condition.branch()), subject).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /// A result that is the flow's answer is no branch, and a pure node of which nobody takes
  /// anything is a dead end and not reported here too.
  private static boolean branches(Vertex vertex, Subject subject) {
    if (vertex.node() != null
        && (vertex.declared().answer() != null || DeadEndCheck.isDead(vertex, subject))) {
      return false;
    }
    return switch (vertex.branch()) {
      case Branch.Sealed _, Branch.Constants _, Branch.Bool _ -> true;
      case Branch.None _, Branch.Presence _ -> false;
    };
  }

  private static Finding finding(Vertex vertex, CaseSet left) {
    List<String> cases = vertex.branch().cases();
    List<String> names = left.numbers().stream().map(cases::get).toList();
    String owner = vertex.isInput() ? "the input" : vertex.id();
    boolean isSealed = vertex.branch() instanceof Branch.Sealed;
    String first = names.getFirst();
    return Finding.of(
            DiagnosticCode.CTRL101,
            vertex.spot(),
            "nothing takes %s of %s".formatted(names.stream().collect(joining(", ")), owner))
        .because("each case of a branch is taken or ignored by intention")
        .fix(
            isSealed
                ? "take %s as a parameter, or add @Ignored(%s.class)%s"
                    .formatted(first, first, vertex.isInput() ? " to the workflow" : "")
                : "add a node with @When(node = \"%s\", is = \"%s\"), or @Ignored(cases = \"%s\")"
                    .formatted(vertex.id(), first, first));
  }
}
