package dev.espalier.processor.link;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Node;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.Condition;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/// Numbers the nodes of a workflow, and says how their results branch.
final class Numbering {

  private Numbering() {}

  static Vertices of(WorkflowModel workflow, Round round, Findings findings) {
    Set<String> deciding = new HashSet<>();
    for (NodeModel node : workflow.nodes()) {
      for (Condition condition : node.conditions()) {
        deciding.add(condition.node().name());
      }
    }
    List<Vertex> all = new ArrayList<>();
    Optional<TypeMirror> input = new InputType(round, findings).of(workflow);
    if (input.isPresent()) {
      Branch branch = branch(input.get(), deciding.contains(Node.INPUT), round);
      all.add(new Vertex(0, Node.INPUT, null, input.get(), branch, workflow.spot()));
    }
    for (NodeModel node : workflow.nodes()) {
      Branch branch = branch(node.result(), deciding.contains(node.id()), round);
      all.add(new Vertex(all.size(), node.id(), node, node.result(), branch, node.spot()));
    }
    return new Vertices(workflow, List.copyOf(all), index(all, workflow, findings));
  }

  private static Branch branch(TypeMirror type, boolean decides, Round round) {
    if (round.java().optionalContent(type).isPresent()) {
      return new Branch.Presence();
    }
    if (round.cases().isSealed(type)) {
      return new Branch.Sealed(round.cases().leaves(type));
    }
    if (decides && !round.java().constants(type).isEmpty()) {
      return new Branch.Constants(type, round.java().constants(type));
    }
    return decides && TypeText.qualified(round.java().boxed(type)).equals("java.lang.Boolean")
        ? new Branch.Bool()
        : new Branch.None();
  }

  private static Map<String, Vertex> index(
      List<Vertex> all, WorkflowModel workflow, Findings findings) {
    Map<String, Vertex> byId = new HashMap<>();
    for (Vertex vertex : all) {
      Vertex first = byId.putIfAbsent(vertex.id(), vertex);
      if (first != null && first.node() != null && vertex.node() != null) {
        findings.add(
            Finding.of(
                    DiagnosticCode.DAG103,
                    vertex.node().about().named(),
                    "two nodes \"%s\" in %s"
                        .formatted(vertex.id(), TypeText.brief(workflow.type())))
                .because("ports name their sources by it")
                .fix("give one of them another name with name = \"…\""));
      }
    }
    return byId;
  }
}
