package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.runtime.Run;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.result.RunResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// How long the user is willing to wait.
///
/// @param text the limit as it was given
/// @param span the limit, null for none
record Limit(String text, @Nullable Duration span) {

  static Limit of(String option, @Nullable String text) {
    return text == null ? new Limit("", null) : new Limit(text, Spans.read(option, text));
  }

  /// Waits for what a run brings, and cancels the run when the limit has passed.
  ///
  /// @param result the run's result, or its end
  /// @param elapsed how many nanoseconds the run has taken already
  Ending await(Run<Object> run, CompletableFuture<RunResult<Object>> result, long elapsed)
      throws InterruptedException {
    try {
      if (span == null) {
        return Ending.of(result.get());
      }
      try {
        return Ending.of(result.get(Math.max(0, span.toNanos() - elapsed), TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        run.cancel();
        Ending ending = Ending.of(result.get());
        return ending.status().equals("cancelled") ? late(run.flow()) : ending;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ending late(String flow) {
    Place place = new Place(null, null, flow, null, null, null);
    String message = flow + " did not end within " + text;
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.RUN106, place, message).fix("allow more time with --timeout");
    return Ending.without("timedOut", ExitCode.TIMED_OUT, diagnostic, null);
  }
}
