package dev.espalier.runtime;

import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.run.FlowRun;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One execution of a flow, under way or over.
///
/// @param <R> the type of the flow's output
public final class Run<R extends @Nullable Object> {

  private final FlowRun run;
  private final CompletableFuture<RunResult<R>> result;

  Run(FlowRun run, CompletableFuture<RunResult<R>> result) {
    this.run = run;
    this.result = result;
  }

  /// Returns the run's id, unique in its engine.
  public String id() {
    return run.runId();
  }

  /// Returns the name of the flow.
  public String flow() {
    return run.flow().name();
  }

  /// Returns what will hold the result; completing or cancelling it has no effect on the run. What
  /// depends on it is done by the thread that ends the run, and must be quick.
  public CompletableFuture<RunResult<R>> result() {
    return result.copy();
  }

  /// Returns what will hold how the run ended, when none of its nodes is waited for any more: its
  /// result, or, where an early answer was the result, what failed or stopped it afterwards.
  /// Completing or cancelling it has no effect on the run.
  @SuppressWarnings("unchecked") // a completed run ended with its result, whose type is known
  public CompletableFuture<RunResult<R>> end() {
    return (CompletableFuture<RunResult<R>>) (CompletableFuture<?>) run.end().copy();
  }

  /// Waits for the result and returns it. With an early answer, other nodes may still go on.
  ///
  /// @throws InterruptedException if the calling thread is interrupted; the run goes on
  public RunResult<R> await() throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits for the result as long as given, and returns it if it has come.
  ///
  /// @throws InterruptedException if the calling thread is interrupted; the run goes on
  public Optional<RunResult<R>> await(Duration limit) throws InterruptedException {
    try {
      return Optional.of(result.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Cancels the run: it answers at once, and what it runs is interrupted. A run that has ended
  /// stays as it is.
  public void cancel() {
    run.cancel("its caller cancelled it");
  }
}
