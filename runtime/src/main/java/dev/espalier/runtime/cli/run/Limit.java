package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.runtime.Run;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.result.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long the user is willing to wait.
///
/// @param text the limit as it was given
/// @param span the limit, null for none
record Limit(String text, @Nullable Duration span) {

  static Limit of(String option, @Nullable String text) {
    return text == null ? new Limit("", null) : new Limit(text, Spans.read(option, text));
  }

  /// Waits for a run, and cancels it when the limit has passed.
  Ending await(Run<Object> run) throws InterruptedException {
    if (span == null) {
      return Ending.of(run.await());
    }
    Optional<RunResult<Object>> result = run.await(span);
    if (result.isPresent()) {
      return Ending.of(result.get());
    }
    run.cancel();
    Ending ending = Ending.of(run.await());
    return ending.status().equals("cancelled") ? late(run.flow()) : ending;
  }

  private Ending late(String flow) {
    Place place = new Place(null, null, flow, null, null, null);
    String message = flow + " did not answer within " + text;
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.RUN106, place, message).fix("allow more time with --timeout");
    return new Ending("timedOut", ExitCode.TIMED_OUT, null, List.of(diagnostic), null);
  }
}
