package dev.espalier.benchmarks.engine;

import io.serverlessworkflow.api.WorkflowFormat;
import io.serverlessworkflow.api.WorkflowReader;
import io.serverlessworkflow.impl.WorkflowApplication;
import io.serverlessworkflow.impl.WorkflowDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// A workflow of the CNCF's Serverless Workflow DSL in its reference implementation.
final class ServerlessWorkflow implements AutoCloseable {

  private final WorkflowApplication application;
  private final WorkflowDefinition definition;

  private ServerlessWorkflow(String yaml) {
    try {
      application = WorkflowApplication.builder().build();
      definition =
          application.workflowDefinition(
              WorkflowReader.readWorkflowFromString(yaml, WorkflowFormat.YAML));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns a workflow of steps that set one constant each.
  static ServerlessWorkflow steps(int steps) {
    StringBuilder yaml =
        new StringBuilder(
            """
            document:
              dsl: '1.0.0'
              namespace: bench
              name: linear
              version: '1.0.0'
            do:
            """);
    for (int i = 0; i < steps; i++) {
      yaml.append("  - step").append(i).append(":\n      set:\n        value: 12345\n");
    }
    return new ServerlessWorkflow(yaml.toString());
  }

  Object run() {
    return definition.instance(Map.of()).start().join();
  }

  @Override
  public void close() {
    application.close();
  }
}
