package dev.espalier.runtime.result;

import java.util.List;
import java.util.stream.Collectors;

/// Says that every source of a race failed. The first failure is the cause, the others are
/// suppressed.
public final class RaceLostException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  /// Creates an exception for the failures of all sources, at least one.
  public RaceLostException(List<Throwable> causes) {
    super(text(causes), causes.getFirst());
    causes.stream().skip(1).forEach(this::addSuppressed);
  }

  private static String text(List<Throwable> causes) {
    return causes.stream()
        .limit(MOST)
        .map(FailureText::reason)
        .collect(
            Collectors.joining(
                ", ", "every source failed: [", causes.size() > MOST ? ", …]" : "]"));
  }
}
