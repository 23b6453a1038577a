package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.result.RunResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a run ended, as the command line tells it.
///
/// @param status one word
/// @param code the exit code
/// @param output what the run answered, if it did
/// @param diagnostics why it did not
/// @param cause what a node threw
record Ending(
    String status,
    ExitCode code,
    @Nullable Object output,
    List<Diagnostic> diagnostics,
    @Nullable Throwable cause) {

  static Ending of(RunResult<Object> result) {
    return switch (result) {
      case RunResult.Completed<Object>(Object output) ->
          new Ending("completed", ExitCode.OK, output, List.of(), null);
      case RunResult.Skipped<Object> skipped ->
          new Ending("skipped", ExitCode.FAILED, null, List.of(skipped.diagnostic()), null);
      case RunResult.Failed<Object> failed ->
          new Ending(
              "failed",
              ExitCode.FAILED,
              null,
              List.of(failed.failure().diagnostic()),
              failed.failure().cause());
      case RunResult.TimedOut<Object> late ->
          new Ending("timedOut", ExitCode.TIMED_OUT, null, List.of(late.diagnostic()), null);
      case RunResult.Cancelled<Object> cancelled ->
          new Ending(
              "cancelled", ExitCode.INTERRUPTED, null, List.of(cancelled.diagnostic()), null);
    };
  }
}
