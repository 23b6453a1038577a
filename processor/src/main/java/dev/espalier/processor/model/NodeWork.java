package dev.espalier.processor.model;

import dev.espalier.ApprovalRule;
import dev.espalier.processor.report.Spot;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Who does what a node method stands for.
public sealed interface NodeWork {

  /// A Java method: the node method itself or one of a reused node class.
  ///
  /// @param owner the class whose method it is called as
  /// @param method the method
  /// @param parameters its parameters; the data ports among them are the node's, by position
  /// @param spot where it is named: the name of the node method itself, or the class that is reused
  record Code(
      TypeElement owner, ExecutableElement method, List<ParameterModel> parameters, Spot spot)
      implements NodeWork {}

  /// Another workflow.
  ///
  /// @param workflow the workflow
  /// @param spot where it is named
  record Subflow(TypeElement workflow, Spot spot) implements NodeWork {}

  /// An export of a WebAssembly module.
  ///
  /// @param module the module's resource path
  /// @param export the export's name
  record Wasm(String module, String export) implements NodeWork {}

  /// A Python function.
  ///
  /// @param script the script's resource path
  /// @param function the function's name
  record Python(String script, String function) implements NodeWork {}

  /// Waits for a signal.
  ///
  /// @param signal the signal's name
  /// @param key the path that tells which run a signal is for, null for the run's id
  /// @param timeout how long to wait, null for no limit of its own
  record Await(String signal, @Nullable Reference key, @Nullable Duration timeout)
      implements NodeWork {}

  /// Asks for votes.
  ///
  /// @param rule how many votes decide
  /// @param voters who may vote
  /// @param timeout how long to wait
  record Approval(ApprovalRule rule, List<String> voters, Duration timeout) implements NodeWork {}

  /// Nobody, which is an error; the node takes part in linking all the same, so that the error is
  /// not reported again for each node that needs it.
  ///
  /// @param isMeant whether an annotation says that it is meant to be a node
  record Nobody(boolean isMeant) implements NodeWork {}
}
