package dev.espalier;

/// What a node may know about the run that it is part of; declared as a parameter.
public interface RunContext {

  /// Returns the id of the run.
  String runId();

  /// Returns the name of the flow.
  String flow();

  /// Returns the id of the node.
  String node();

  /// Returns which attempt of the node this is, from 1.
  int attempt();

  /// Returns whether the run has been cancelled or has failed, so that long work may stop early.
  boolean cancelled();
}
