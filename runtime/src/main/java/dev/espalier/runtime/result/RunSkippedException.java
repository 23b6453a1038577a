package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Says that a run ended without an answer, because its branches took cases that no output covers.
public final class RunSkippedException extends FlowException {

  private static final long serialVersionUID = 1L;

  private final transient List<TakenCase> cases;

  /// Creates an exception for a run without an answer.
  public RunSkippedException(List<TakenCase> cases, Diagnostic diagnostic) {
    super(List.of(diagnostic), null);
    this.cases = List.copyOf(cases);
  }

  /// Returns the cases taken.
  public List<TakenCase> cases() {
    return cases;
  }
}
