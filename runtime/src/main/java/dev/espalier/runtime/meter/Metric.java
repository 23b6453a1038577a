package dev.espalier.runtime.meter;

import java.util.List;

/// What an engine shows to a registry.
public enum Metric {

  /// How long runs take to their answer.
  RUNS(
      "espalier.runs",
      Kind.TIMER,
      "Time from the start of a run to its answer",
      List.of("flow", "version", "outcome")),

  /// Runs that have started.
  RUNS_STARTED(
      "espalier.runs.started", Kind.COUNTER, "Runs that have started", List.of("flow", "version")),

  /// Runs that have not ended.
  RUNS_ACTIVE(
      "espalier.runs.active",
      Kind.GAUGE,
      "Runs with a node that is still waited for",
      List.of("flow", "version")),

  /// How long calls of nodes take.
  NODE_CALLS(
      "espalier.node.calls",
      Kind.TIMER,
      "Time that calls of a node took",
      List.of("flow", "version", "node", "outcome")),

  /// Nodes that did not run.
  NODE_SKIPS(
      "espalier.node.skips",
      Kind.COUNTER,
      "Times that a node did not run since a value it needs did not come",
      List.of("flow", "version", "node")),

  /// Calls that nobody waits for any more.
  NODE_ABANDONED(
      "espalier.node.abandoned",
      Kind.COUNTER,
      "Calls of a node that were told to stop and are no longer waited for",
      List.of("flow", "version", "node")),

  /// Attempts after a failed one.
  NODE_RETRIES(
      "espalier.node.retries",
      Kind.COUNTER,
      "Failed attempts of a node after which another is made",
      List.of("flow", "version", "node")),

  /// How long nodes wait before calls, by their policies.
  NODE_WAITS(
      "espalier.node.waits",
      Kind.TIMER,
      "Time that a node waited before calls",
      List.of("flow", "version", "node", "for")),

  /// Kept results, asked for.
  NODE_CACHE(
      "espalier.node.cache",
      Kind.COUNTER,
      "Times that a kept result of a node was asked for",
      List.of("flow", "version", "node", "result")),

  /// What the circuit breaker of a node does.
  NODE_CIRCUIT(
      "espalier.node.circuit",
      Kind.GAUGE,
      "The circuit breaker of a node: 0 closed, 1 on trial, 2 open",
      List.of("flow", "version", "node")),

  /// Elements that have ended.
  SCOPE_ELEMENTS(
      "espalier.scope.elements",
      Kind.COUNTER,
      "Elements of a scope that have ended",
      List.of("flow", "version", "scope")),

  /// Elements that are worked on.
  SCOPE_ACTIVE(
      "espalier.scope.active",
      Kind.GAUGE,
      "Elements of a scope that were pulled and have not ended",
      List.of("flow", "version", "scope")),

  /// Elements that came too late for windows.
  SCOPE_LATE(
      "espalier.scope.late",
      Kind.COUNTER,
      "Elements that came after the windows they belong to had fired",
      List.of("flow", "version", "scope")),

  /// Elements in a buffer.
  BUFFER_WAITING(
      "espalier.buffer.waiting",
      Kind.GAUGE,
      "Elements that wait in a buffer",
      List.of("flow", "version", "edge")),

  /// Elements that found a buffer full.
  BUFFER_DROPPED(
      "espalier.buffer.dropped",
      Kind.COUNTER,
      "Elements that were lost as a buffer was full",
      List.of("flow", "version", "edge")),

  /// How long full buffers hold back.
  BUFFER_STALLS(
      "espalier.buffer.stalls",
      Kind.TIMER,
      "Time that elements waited for room in a buffer that was full",
      List.of("flow", "version", "edge")),

  /// Threads that came too late.
  THREADS_ABANDONED(
      "espalier.threads.abandoned",
      Kind.GAUGE,
      "Threads still busy with calls that nobody waits for",
      List.of());

  /// What a metric is to a registry.
  public enum Kind {
    /// Counts, and adds up durations.
    TIMER,
    /// Only grows.
    COUNTER,
    /// Goes up and down.
    GAUGE
  }

  private final String key;
  private final Kind kind;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
  private final List<String> tags;

  Metric(String key, Kind kind, String description, List<String> tags) {
    this.key = key;
    this.kind = kind;
    this.description = description;
    this.tags = tags;
  }

  /// Returns the name in the registry.
  public String key() {
    return key;
  }

  /// Returns what it is to a registry.
  public Kind kind() {
    return kind;
  }

  /// Returns what it says, in words.
  public String description() {
    return description;
  }

  /// Returns the keys of its tags.
  public List<String> tags() {
    return tags;
  }
}
