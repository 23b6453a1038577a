package dev.espalier.runtime.cli.run;

import dev.espalier.runtime.Run;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Terminal;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.time.EngineTime;
import java.util.concurrent.CompletableFuture;

/// Waits for a run, showing how far it is.
final class Wait {

  private final Run<Object> run;
  private final Limit limit;
  private final Terminal terminal;
  private final EngineTime time;
  private final Tally tally;
  private final Interruption interruption;
  private final long start;

  Wait(
      Run<Object> run,
      Limit limit,
      Terminal terminal,
      EngineTime time,
      Tally tally,
      Interruption interruption) {
    this.run = run;
    this.limit = limit;
    this.terminal = terminal;
    this.time = time;
    this.tally = tally;
    this.interruption = interruption;
    this.start = time.nanos();
  }

  /// Returns the answer, or why there is none.
  Ending answer() {
    return ending(run.result());
  }

  /// Returns how the run ended, with an early answer later than that.
  Ending end() {
    return ending(run.end());
  }

  /// Returns how long the run takes up to now, in nanoseconds.
  long elapsed() {
    return time.nanos() - start;
  }

  private Ending ending(CompletableFuture<RunResult<Object>> result) {
    try (ProgressLine _ = ProgressLine.start(terminal, time, run.flow(), tally)) {
      return interruption.worded(limit.await(run, result, elapsed()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("the command was interrupted");
    }
  }
}
