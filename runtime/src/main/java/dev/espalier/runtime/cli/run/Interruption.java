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
/// how it ended and to close what it has opened; the JVM then ends with the code that belongs to
/// the signal, such as 130. When the application itself ends the process, by `System.exit` in a
/// node or a constructor, that is said, and the process ends as failed, whatever code was asked
/// for.
///
/// **Concurrency.** A shutdown hook runs beside the command; the latch tells that the command is
/// done, by itself or after the cancellation.
///
/// **Failure.** The JDK does not tell hooks why they run. It handles each signal on a thread that
/// is named after it, as `SIGINT handler`, which waits for the hooks: where there is none, somebody
/// has called `System.exit`.
final class Interruption implements AutoCloseable {

  private static final String HANDLER = " handler";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Invocation invocation;
  private final Tally tally;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ending, "flows-interruption");
  private volatile @Nullable Run<?> run;
  private volatile boolean happened;
  private volatile ExitCode code = ExitCode.INTERRUPTED;

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

  /// Returns an ending as the user sees it, who knows of no caller but the signal.
  Ending worded(Ending ending) {
    if (!happened || ending.code() != ExitCode.INTERRUPTED) {
      return ending;
    }
    String why =
        code == ExitCode.INTERRUPTED ? "it was interrupted" : "the program was told to end";
    Diagnostic told = ending.diagnostics().getFirst().because(why);
    return Ending.without(ending.status(), code, told, ending.cause());
  }

  /// Returns the exit code that belongs to the signal.
  ExitCode code() {
    return code;
  }

  private void ending() {
    String signal = signal();
    if (signal != null) {
      code = signal.equals("SIGINT") ? ExitCode.INTERRUPTED : ExitCode.TERMINATED;
      interrupted();
    } else if (over.getCount() > 0) {
      invocation.report(List.of(ended()));
      invocation.terminal().out().flush();
      invocation.terminal().err().flush();
      Runtime.getRuntime().halt(ExitCode.FAILED.number());
    }
  }

  /// Returns the name of the signal that ends this process, null if none does.
  private static @Nullable String signal() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("SIG") && name.endsWith(HANDLER))
        .map(name -> name.substring(0, name.length() - HANDLER.length()))
        .findFirst()
        .orElse(null);
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

  /// Says that all is printed, and all that the command has opened is closed.
  @Override
  public void close() {
    invocation.terminal().out().flush();
    invocation.terminal().err().flush();
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
