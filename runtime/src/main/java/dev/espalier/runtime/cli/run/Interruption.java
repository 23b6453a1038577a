package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.runtime.Run;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Watches over the end of the process while code of an application may run in it.
///
/// When the user interrupts the process, the run is cancelled, and the command gets a moment to say
/// how it ended; the JVM then ends with the code that belongs to the signal, such as 130. When the
/// application itself ends the process, by `System.exit` in a node or a constructor, that is said,
/// and the process ends as failed, whatever code was asked for.
///
/// **Concurrency.** A shutdown hook runs beside the command; the latch tells that the command has
/// said all, by itself or after the cancellation.
///
/// **Failure.** The JDK does not tell hooks why they run. It handles each signal on a thread that
/// is named after it, as `SIGINT handler`, which waits for the hooks: where there is none, somebody
/// has called `System.exit`.
final class Interruption implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Invocation invocation;
  private final Tally tally;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ending, "flows-interruption");
  private volatile @Nullable Run<?> run;
  private volatile boolean happened;

  private Interruption(Invocation invocation, Tally tally) {
    this.invocation = invocation;
    this.tally = tally;
  }

  static Interruption watch(Invocation invocation, Tally tally) {
    Interruption interruption = new Interruption(invocation, tally);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Says which run is to be cancelled.
  void cancels(Run<?> started) {
    run = started;
    if (happened) {
      started.cancel();
    }
  }

  /// Returns whether the user interrupted.
  boolean happened() {
    return happened;
  }

  private void ending() {
    if (isSignal()) {
      interrupted();
    } else if (over.getCount() > 0) {
      invocation.report(List.of(ended()));
      invocation.terminal().out().flush();
      invocation.terminal().err().flush();
      Runtime.getRuntime().halt(ExitCode.FAILED.number());
    }
  }

  private static boolean isSignal() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .anyMatch(name -> name.startsWith("SIG") && name.endsWith(" handler"));
  }

  private void interrupted() {
    happened = true;
    Run<?> started = run;
    if (started != null) {
      started.cancel();
    }
    try {
      if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        invocation.terminal().tell("flows: the command did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Diagnostic ended() {
    Run<?> started = run;
    String node = tally.progress().current();
    Place place = new Place(null, null, started == null ? null : started.flow(), node, null, null);
    String what = started == null ? "the flow was opened" : "run " + started.id() + " had ended";
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.RUN111,
            place,
            "the application ended the program before " + what + ", by System.exit or the like");
    return (node == null ? diagnostic : diagnostic.because("node " + node + " started last"))
        .fix("let the node throw an exception instead");
  }

  /// Says that all is printed.
  void said() {
    invocation.terminal().out().flush();
    invocation.terminal().err().flush();
    over.countDown();
  }

  @Override
  public void close() {
    said();
    if (!happened) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        happened = true;
      }
    }
  }
}
