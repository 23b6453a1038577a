package dev.espalier.runtime.trace;

import dev.espalier.runtime.result.RunResult;
import org.jspecify.annotations.Nullable;

/// Is around runs and the calls of nodes, on the threads that make them: what a listener cannot be,
/// as it is only told. Spans and log contexts are put around code in this way.
@FunctionalInterface
public interface Surround {

  /// Called by the thread that asks for a run, before it starts.
  Around begin(RunInfo run);

  /// What is around one run.
  interface Around {

    /// Called by a thread that is about to call a node.
    ///
    /// @param attempt which attempt it is, from 1
    Exit enter(NodeInfo node, int attempt);

    /// A node will not run.
    default void skipped(NodeInfo node) {}

    /// The run has its answer.
    default void answered(RunResult<?> result) {}

    /// None of the run's nodes is waited for any more.
    default void ended() {}
  }

  /// What is around one call.
  interface Exit {

    /// Called by the thread that called the node, when it has returned.
    ///
    /// @param error what the call threw, null if it completed
    void exit(@Nullable Throwable error);

    /// Called by another thread: the call was told to stop and is no longer waited for.
    default void abandoned() {}
  }
}
