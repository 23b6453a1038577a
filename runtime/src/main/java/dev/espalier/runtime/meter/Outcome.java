package dev.espalier.runtime.meter;

import dev.espalier.runtime.result.RunResult;

/// How a run can end, as a tag says it.
enum Outcome {
  COMPLETED("completed"),
  SKIPPED("skipped"),
  FAILED("failed"),
  TIMED_OUT("timedOut"),
  CANCELLED("cancelled");

  private final String tag;

  Outcome(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }

  static Outcome of(RunResult<?> result) {
    return switch (result) {
      case RunResult.Completed<?> _ -> COMPLETED;
      case RunResult.Skipped<?> _ -> SKIPPED;
      case RunResult.Failed<?> _ -> FAILED;
      case RunResult.TimedOut<?> _ -> TIMED_OUT;
      case RunResult.Cancelled<?> _ -> CANCELLED;
    };
  }
}
