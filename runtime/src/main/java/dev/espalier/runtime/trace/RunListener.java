package dev.espalier.runtime.trace;

import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.policy.PolicyEvents;
import dev.espalier.runtime.result.RunResult;
import java.util.OptionalLong;

/// Is told what happens in runs, on the threads that do it: implementations must be quick and safe
/// for use by several threads. What a listener throws is logged and changes nothing.
///
/// Times are nanoseconds since the start of the run. A node that ran for several elements is told
/// of once for each.
public interface RunListener {

  /// A run has started.
  default void runStarted(RunInfo run) {}

  /// A node has started.
  default void nodeStarted(NodeInfo node, long at) {}

  /// A node that branches, or the input, took a case: the last that is told before it completes.
  ///
  /// @param taken the case's name; `present` or `empty` for an optional result
  default void caseTaken(NodeInfo node, String taken, long at) {}

  /// A node has completed.
  default void nodeCompleted(NodeInfo node, long at) {}

  /// A node will not run, since a value that it needs will not come.
  default void nodeSkipped(NodeInfo node, long at) {}

  /// A node has failed; whether that fails the run depends on handlers and scopes.
  default void nodeFailed(NodeInfo node, Throwable error, long at) {}

  /// An attempt of a node has failed, and another will be made.
  ///
  /// @param attempt which attempt failed, from 1
  default void nodeRetried(NodeInfo node, int attempt, Throwable error, long at) {}

  /// A node has waited before a call.
  default void nodeWaited(NodeInfo node, PolicyEvents.Wait what, long nanos, long at) {}

  /// A node was called and will be called again, as it is not done.
  ///
  /// @param iteration how often it was called so far
  default void nodeRepeated(NodeInfo node, int iteration, long at) {}

  /// The kept results of a node were looked at before it is called.
  ///
  /// @param hit whether there was one, so that it is not
  default void cacheRead(NodeInfo node, boolean hit, long at) {}

  /// The circuit breaker of a node, which all runs share, has changed because of this run.
  default void circuitChanged(NodeInfo node, PolicyEvents.CircuitState state, long at) {}

  /// A node was told to stop and is no longer waited for; its thread may still be busy.
  default void nodeAbandoned(NodeInfo node, long at) {}

  /// A scope was opened, over a number of elements if that is known beforehand.
  default void scopeOpened(RunInfo run, Scope scope, OptionalLong elements, long at) {}

  /// An element of a scope has ended.
  ///
  /// @param index the element's position, from 0
  default void elementEnded(RunInfo run, Scope scope, long index, long at) {}

  /// Elements were lost on their way into a scope, as its buffer was full: told once, when the
  /// scope is closed.
  default void elementsDropped(RunInfo run, Scope scope, long count, long at) {}

  /// An element came after all windows of the scope that it belongs to had fired. Told whether or
  /// not a node takes it.
  default void elementLate(RunInfo run, Scope scope, long at) {}

  /// A scope was closed after a number of elements.
  default void scopeClosed(RunInfo run, Scope scope, long elements, long at) {}

  /// A run has its answer. With an early answer, other nodes may still go on.
  default void runAnswered(RunInfo run, RunResult<?> result, long at) {}

  /// A run has failed, or its deadline has passed, after it had answered early: nobody gets this as
  /// its result. Logged as a warning unless the listener does otherwise.
  default void runFailedLate(RunInfo run, RunResult<?> trouble, long at) {
    LateTrouble.log(run, trouble);
  }

  /// A run has ended: none of its nodes is waited for any more.
  default void runEnded(RunInfo run, long at) {}
}
