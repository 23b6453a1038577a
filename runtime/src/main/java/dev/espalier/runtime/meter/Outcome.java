package dev.espalier.runtime.meter;

import dev.espalier.runtime.result.RunResult;

/// How a run can end, as a tag says it.
public enum Outcome {
  /// With a value, or as a flow without one does.
  COMPLETED("completed"),

  /// Without a value, as its guards leave a case open.
  SKIPPED("skipped"),

  /// With the failure of a node.
  FAILED("failed"),

  /// At its deadline.
  TIMED_OUT("timedOut"),

  /// From outside.
  CANCELLED("cancelled");

  private final String tag;

  Outcome(String tag) {
    this.tag = tag;
  }

  /// Returns the value of tags and attributes.
  public String tag() {
    return tag;
  }

  /// Returns how a run has ended.
  public static Outcome of(RunResult<?> result) {
    return switch (result) {
      case RunResult.Completed<?> _ -> COMPLETED;
      case RunResult.Skipped<?> _ -> SKIPPED;
      case RunResult.Failed<?> _ -> FAILED;
      case RunResult.TimedOut<?> _ -> TIMED_OUT;
      case RunResult.Cancelled<?> _ -> CANCELLED;
    };
  }
}
