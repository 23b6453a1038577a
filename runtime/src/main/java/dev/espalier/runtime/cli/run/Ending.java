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
/// @param isAnswer whether it did
/// @param note what is told of an end that is no fault
/// @param diagnostics why it did not, or what went wrong afterwards
/// @param cause what a node threw
record Ending(
    String status,
    ExitCode code,
    @Nullable Object output,
    boolean isAnswer,
    @Nullable String note,
    List<Diagnostic> diagnostics,
    @Nullable Throwable cause) {

  static Ending of(RunResult<Object> result) {
    return switch (result) {
      case RunResult.Completed<Object>(Object output) ->
          new Ending("completed", ExitCode.OK, output, true, null, List.of(), null);
      case RunResult.Skipped<Object> skipped when skipped.isIntended() ->
          new Ending("skipped", ExitCode.OK, null, false, note(skipped), List.of(), null);
      case RunResult.Skipped<Object> skipped ->
          without("skipped", ExitCode.FAILED, skipped.diagnostic(), null);
      case RunResult.Failed<Object> failed ->
          without(
              "failed", ExitCode.FAILED, failed.failure().diagnostic(), failed.failure().cause());
      case RunResult.TimedOut<Object> late ->
          without("timedOut", ExitCode.TIMED_OUT, late.diagnostic(), null);
      case RunResult.Cancelled<Object> cancelled ->
          without("cancelled", ExitCode.INTERRUPTED, cancelled.diagnostic(), null);
    };
  }

  static Ending without(
      String status, ExitCode code, Diagnostic diagnostic, @Nullable Throwable cause) {
    return new Ending(status, code, null, false, null, List.of(diagnostic), cause);
  }

  /// Returns this answer, followed by what happened after it.
  Ending then(Ending later) {
    if (later.code == ExitCode.OK) {
      return this;
    }
    List<Diagnostic> told =
        later.diagnostics.stream().map(each -> each.because(joined(each.why()))).toList();
    return new Ending(later.status, later.code, output, isAnswer, note, told, later.cause);
  }

  private static String joined(@Nullable String why) {
    String answered = "the run had answered before, and went on";
    return why == null ? answered : answered + "; " + why;
  }

  private static String note(RunResult.Skipped<Object> skipped) {
    return skipped.diagnostic().message() + ", which it ignores by intention";
  }
}
