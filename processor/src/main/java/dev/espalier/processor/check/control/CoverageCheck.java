package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.Box;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.guard.Coverage;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `CTRL106`: each run of a flow with outputs answers, or ends in a case that is ignored. Cases
/// that nobody takes at all, and results, are reported by other checks.
public final class CoverageCheck implements Check {

  private static final int MOST_SHOWN = 3;

  @Override
  public void check(Subject subject, Findings findings) {
    List<Guard> covered = new ArrayList<>();
    for (Vertex output : subject.outputs()) {
      Guard guard = subject.guards().atTop(output.index());
      covered.add(guard.isNever() ? Guard.UNKNOWN : guard);
    }
    if (covered.isEmpty()) {
      return;
    }
    for (Vertex vertex : subject.vertices()) {
      if (DeadEndCheck.isDead(vertex, subject)) {
        covered.add(subject.guards().atTop(vertex.index()));
      }
      CaseSet ignored = subject.ignored(vertex).or(UnhandledCaseCheck.untaken(vertex, subject));
      if (!ignored.isEmpty() && subject.guards().of(vertex.index()).isKnown()) {
        covered.add(subject.guards().took(vertex.index(), ignored));
      }
    }
    if (areKnown(covered)) {
      Optional<List<Box>> left = new Coverage(subject.guards()::allCases).uncovered(covered);
      if (left.isEmpty() || !left.get().isEmpty()) {
        findings.add(finding(subject, left.orElse(List.of())));
      }
    }
  }

  private static boolean areKnown(List<Guard> guards) {
    for (Guard guard : guards) {
      if (!guard.isKnown()) {
        return false;
      }
    }
    return true;
  }

  private static Finding finding(Subject subject, List<Box> left) {
    Set<String> texts = new LinkedHashSet<>();
    for (Box box : left) {
      texts.add(Conditions.text(subject.guards(), box));
    }
    String shown = String.join(", or ", texts.stream().limit(MOST_SHOWN).toList());
    String name = subject.graph().workflow().header().name();
    Finding finding =
        Finding.of(
            DiagnosticCode.CTRL106,
            subject.graph().workflow().spot(),
            texts.isEmpty()
                ? "a run of %s may end without an answer".formatted(name)
                : "a run of %s ends without an answer when %s%s"
                    .formatted(name, shown, texts.size() > MOST_SHOWN ? ", and so on" : ""));
    return finding
        .because("no @Output takes that case; over HTTP the run answers 204")
        .fix("answer it with another @Output, or name the case in @Ignored");
  }
}
