package dev.espalier.ir.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One piece of orchestration, by kind.
public sealed interface ControlSurface {

  /// A node whose result decides what runs next.
  ///
  /// @param node the deciding node's id
  /// @param cases the ids of the nodes that each case enables, by case name; ignored cases map to
  ///   none
  record Branch(String node, Map<String, List<String>> cases) implements ControlSurface {}

  /// A port that takes whichever exclusive source delivers.
  ///
  /// @param node the node's id
  /// @param port the port's name
  /// @param sources the source nodes' ids
  record Merge(String node, String port, List<String> sources) implements ControlSurface {}

  /// A port that takes the first of several sources to deliver.
  ///
  /// @param node the node's id
  /// @param port the port's name
  /// @param sources the source nodes' ids
  record Race(String node, String port, List<String> sources) implements ControlSurface {}

  /// A node that waits for several ports.
  ///
  /// @param node the node's id
  /// @param sources the source nodes' ids
  record Join(String node, List<String> sources) implements ControlSurface {}

  /// A scope that is opened.
  ///
  /// @param scope the scope's id
  /// @param source the id of the node whose elements it runs over
  /// @param nodes the ids of the nodes inside
  /// @param concurrency how many elements are worked on at the same time
  record ForEach(String scope, String source, List<String> nodes, int concurrency)
      implements ControlSurface {}

  /// A scope over windows, or over what came too late for them.
  ///
  /// @param scope the scope's id
  /// @param source the id of the node whose port gathers the windows
  /// @param nodes the ids of the nodes inside
  /// @param concurrency how many are worked on at the same time
  /// @param late whether it runs over what came too late
  record Window(String scope, String source, List<String> nodes, int concurrency, boolean late)
      implements ControlSurface {}

  /// A port that closes a scope.
  ///
  /// @param node the node's id
  /// @param port the port's name
  /// @param scope the scope's id
  record Collect(String node, String port, String scope) implements ControlSurface {}

  /// A port whose elements are worked on one after the other where their keys are equal.
  ///
  /// @param node the node's id
  /// @param port the port's name
  /// @param key the path over the port that leads to the key
  record Partition(String node, String port, String key) implements ControlSurface {}

  /// A node that handles another's failure.
  ///
  /// @param node the id of the node that may fail
  /// @param handler the handling node's id
  record ErrorHandler(String node, String handler) implements ControlSurface {}

  /// A node that takes back another's effect.
  ///
  /// @param node the id of the node whose effect it is
  /// @param compensator the compensating node's id
  record Compensation(String node, String compensator) implements ControlSurface {}

  /// A node that waits for a signal.
  ///
  /// @param node the node's id
  /// @param signal the signal's name
  record Await(String node, String signal) implements ControlSurface {}

  /// A node that asks for votes.
  ///
  /// @param node the node's id
  record Approval(String node) implements ControlSurface {}

  /// A node that starts late.
  ///
  /// @param node the node's id
  /// @param delay how late
  record Delay(String node, Duration delay) implements ControlSurface {}

  /// A node whose calls are stopped when they take too long.
  ///
  /// @param node the node's id
  /// @param limit how long one call may take
  record Timeout(String node, Duration limit) implements ControlSurface {}

  /// A node that is called only so often.
  ///
  /// @param node the node's id
  /// @param permits how many calls may start in each stretch of time
  /// @param per how long a stretch of time is
  record RateLimit(String node, int permits, Duration per) implements ControlSurface {}

  /// A node that is called until it is done.
  ///
  /// @param node the node's id
  /// @param port the name of the port that takes the state from one call to the next
  /// @param maxIterations how often it is called at most
  record Repeat(String node, String port, int maxIterations) implements ControlSurface {}
}
