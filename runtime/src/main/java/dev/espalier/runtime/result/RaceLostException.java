package dev.espalier.runtime.result;

import java.util.List;

/// Says that every source of a race failed. The first failure is the cause, the others are
/// suppressed.
public final class RaceLostException extends Exception {

  private static final long serialVersionUID = 1L;

  /// Creates an exception for the failures of all sources, at least one.
  public RaceLostException(List<Throwable> causes) {
    super(
        "every source failed: " + causes.stream().map(RaceLostException::text).toList(),
        causes.getFirst());
    causes.stream().skip(1).forEach(this::addSuppressed);
  }

  private static String text(Throwable cause) {
    return cause instanceof FlowException inner
        ? inner.diagnostics().getFirst().message()
        : cause.toString();
  }
}
