package dev.espalier.processor.graph;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Node;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The numbered nodes of a flow, the input first if there is one.
///
/// @param workflow the workflow
/// @param all the nodes by number
/// @param byId the nodes by id; of several of one id the first
public record Vertices(WorkflowModel workflow, List<Vertex> all, Map<String, Vertex> byId) {

  /// Returns the node of this number.
  public Vertex get(int index) {
    return all.get(index);
  }

  /// Returns the number of nodes.
  public int size() {
    return all.size();
  }

  /// Returns the node that an annotation names, empty after reporting that there is none.
  public Optional<Vertex> named(Reference reference, Findings findings) {
    Vertex found = byId.get(reference.name());
    if (found == null) {
      Finding finding =
          Finding.of(
              DiagnosticCode.DAG202,
              reference.spot(),
              "no node \"%s\" in %s".formatted(reference.name(), TypeText.brief(workflow.type())));
      findings.add(
          reference.name().equals(Node.INPUT)
              ? finding.because("the flow has no input").fix("annotate a parameter with @Input")
              : finding.instead(reference.name(), byId.keySet()));
    }
    return Optional.ofNullable(found);
  }
}
