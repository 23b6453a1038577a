package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a run ended.
///
/// @param <R> the type of the flow's output
public sealed interface RunResult<R extends @Nullable Object> {

  /// The run has an answer.
  ///
  /// @param value the output; null for a flow without one
  /// @param <R> the type of the output
  record Completed<R extends @Nullable Object>(R value) implements RunResult<R> {}

  /// The run ended without an answer, because its branches took cases that no output covers.
  ///
  /// @param cases the cases taken
  /// @param diagnostic the same in words
  /// @param <R> the type of the output
  record Skipped<R extends @Nullable Object>(List<TakenCase> cases, Diagnostic diagnostic)
      implements RunResult<R> {

    /// Returns whether the flow says by `@Ignored` that nothing is done on a case taken.
    public boolean isIntended() {
      return cases.stream().anyMatch(TakenCase::ignored);
    }
  }

  /// A node failed, and nothing handled it.
  ///
  /// @param failure what failed and why
  /// @param <R> the type of the output
  record Failed<R extends @Nullable Object>(Failure failure) implements RunResult<R> {}

  /// The deadline passed.
  ///
  /// @param diagnostic the deadline and what was still running
  /// @param <R> the type of the output
  record TimedOut<R extends @Nullable Object>(Diagnostic diagnostic) implements RunResult<R> {}

  /// The run was cancelled.
  ///
  /// @param diagnostic what was cancelled, and by what
  /// @param <R> the type of the output
  record Cancelled<R extends @Nullable Object>(Diagnostic diagnostic) implements RunResult<R> {}

  /// Returns the output, or throws the exception that says why there is none.
  ///
  /// @throws FlowException if the run did not complete
  default R orThrow() {
    return switch (this) {
      case Completed<R>(R value) -> value;
      case Skipped<R>(List<TakenCase> cases, Diagnostic diagnostic) ->
          throw new RunSkippedException(cases, diagnostic);
      case Failed<R>(Failure failure) -> throw new NodeFailedException(failure);
      case TimedOut<R>(Diagnostic diagnostic) -> throw new DeadlineException(diagnostic);
      case Cancelled<R>(Diagnostic diagnostic) -> throw new RunCancelledException(diagnostic);
    };
  }
}
