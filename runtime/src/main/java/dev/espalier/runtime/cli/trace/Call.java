package dev.espalier.runtime.cli.trace;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One call of a node.
///
/// @param element the positions of the elements that it ran for
/// @param began when it began, in nanoseconds since its run started
/// @param ended when it ended, -1 if it has not
/// @param outcome how it ended
/// @param note why it failed, null if it did not
/// @param governed what policies did, null for nothing
record Call(
    List<Long> element,
    long began,
    long ended,
    Outcome outcome,
    @Nullable String note,
    @Nullable Governed governed) {

  /// How a call ended.
  enum Outcome {
    COMPLETED("completed"),
    FAILED("failed"),
    ABANDONED("abandoned"),
    UNFINISHED("unfinished");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  long took() {
    return Math.max(0, ended - began);
  }

  /// Returns the positions of the elements in brackets, empty outside of scopes.
  static String position(List<Long> element) {
    return element.isEmpty()
        ? ""
        : element.stream().map(String::valueOf).collect(Collectors.joining("/", "[", "]"));
  }
}
