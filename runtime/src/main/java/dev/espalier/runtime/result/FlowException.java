package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says why a flow cannot be run or a run has no answer. The message holds everything that the
/// diagnostics say.
public abstract sealed class FlowException extends RuntimeException
    permits ApplicationException,
        DeadlineException,
        FlowInputException,
        FlowNotFoundException,
        FlowRefusedException,
        NodeFailedException,
        RunCancelledException,
        RunSkippedException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  FlowException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
    super(text(diagnostics), cause);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /// Returns what is wrong, at least one entry.
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String text(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(DiagnosticText::located)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
