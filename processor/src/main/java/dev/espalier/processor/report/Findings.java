package dev.espalier.processor.report;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what is found in one workflow, each finding once, in the order it was found.
public final class Findings {

  private final Set<Finding> all = new LinkedHashSet<>();

  /// Adds a finding.
  public void add(Finding finding) {
    all.add(finding);
  }

  /// Adds a finding if there is one.
  public void add(Optional<Finding> finding) {
    if (finding.isPresent()) {
      all.add(finding.get());
    }
  }

  /// Adds several findings.
  public void addAll(Collection<Finding> findings) {
    all.addAll(findings);
  }

  /// Adds a finding with a message and a remedy.
  public void add(DiagnosticCode code, Spot spot, String message, String remedy) {
    add(Finding.of(code, spot, message).fix(remedy));
  }

  /// Returns the findings so far.
  public List<Finding> list() {
    return new ArrayList<>(all);
  }

  /// Returns whether an error was found.
  public boolean hasErrors() {
    return all.stream().anyMatch(Finding::isError);
  }
}
