package dev.espalier.runtime.cli.run;

import dev.espalier.runtime.Run;
import dev.espalier.runtime.cli.console.Terminal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Cancels the run when the user interrupts the process, and gives the command a moment to say how
/// it ended. The JVM then ends with the code that belongs to the signal, such as 130.
///
/// - Concurrency: a shutdown hook runs beside the command; the latch tells that the command is
///   over, by itself or after the cancellation.
final class Interruption implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Run<?> run;
  private final Terminal terminal;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "flows-interruption");
  private volatile boolean happened;

  private Interruption(Run<?> run, Terminal terminal) {
    this.run = run;
    this.terminal = terminal;
  }

  static Interruption watch(Run<?> run, Terminal terminal) {
    Interruption interruption = new Interruption(run, terminal);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Returns whether the user interrupted.
  boolean happened() {
    return happened;
  }

  private void interrupted() {
    happened = true;
    run.cancel();
    try {
      if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        terminal.tell("flows: " + run.flow() + " did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Says that the command is over and all is printed.
  @Override
  public void close() {
    terminal.out().flush();
    terminal.err().flush();
    over.countDown();
    if (!happened) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        happened = true;
      }
    }
  }
}
