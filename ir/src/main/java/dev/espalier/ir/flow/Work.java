package dev.espalier.ir.flow;

import dev.espalier.ApprovalRule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node does, by kind.
public sealed interface Work {

  /// Stands for the flow's input.
  record Input() implements Work {}

  /// Calls a Java method.
  ///
  /// @param type the binary name of the class
  /// @param method the method's name
  record Java(String type, String method) implements Work {}

  /// Calls an export of a WebAssembly module.
  ///
  /// @param module the module's resource path
  /// @param export the export's name
  record Wasm(String module, String export) implements Work {}

  /// Calls a Python function.
  ///
  /// @param script the script's resource path
  /// @param function the function's name
  record Python(String script, String function) implements Work {}

  /// Calls an operation of a connector.
  ///
  /// @param connector the connector's name
  /// @param operation the operation's name
  record Connector(String connector, String operation) implements Work {}

  /// Runs another flow.
  ///
  /// @param flow that flow's name
  /// @param version that flow's version
  /// @param type the binary name of its workflow class, null if it does not come from Java
  record Subflow(String flow, String version, @Nullable String type) implements Work {}

  /// Waits for a signal.
  ///
  /// @param signal the signal's name
  /// @param key a property path over the ports, empty for the run's id
  /// @param timeout how long to wait, null for no limit of its own
  record Await(String signal, String key, @Nullable Duration timeout) implements Work {}

  /// Asks for votes.
  ///
  /// @param rule how many votes decide
  /// @param voters who may vote
  /// @param timeout how long to wait
  record Approval(ApprovalRule rule, List<String> voters, Duration timeout) implements Work {}
}
