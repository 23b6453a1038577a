package dev.espalier.processor.check;

import dev.espalier.processor.report.Findings;

/// Proves one thing about a flow.
public interface Check {

  /// Adds what is wrong with a flow to the findings.
  void check(Subject subject, Findings findings);
}
