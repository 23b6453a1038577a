package dev.espalier.processor;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names of the flows of one compilation, through all its rounds; `DAG105` where two are equal.
final class FlowNames {

  private final Map<String, String> owners = new HashMap<>();

  /// Notes a flow's name; returns what is wrong if another flow has it.
  Optional<Finding> claim(WorkflowModel workflow) {
    String name = workflow.header().name();
    String type = workflow.type().getQualifiedName().toString();
    String first = owners.putIfAbsent(name, type);
    return first == null || first.equals(type)
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    DiagnosticCode.DAG105,
                    workflow.header().nameSpot(),
                    "two flows \"%s\"".formatted(name))
                .because("%s has that name too".formatted(first))
                .fix("give one of them another one with @Workflow(name = \"…\")"));
  }
}
