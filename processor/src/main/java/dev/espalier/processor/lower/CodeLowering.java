package dev.espalier.processor.lower;

import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.LinkedNode;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.read.InstanceReader;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/// Says which code stands behind the nodes, for the generated class; `TYPE106` for node classes of
/// which it cannot make an instance.
final class CodeLowering {

  private final Graph graph;
  private final Map<TypeElement, LinkedFlow.Instance> instances = new LinkedHashMap<>();

  CodeLowering(Graph graph, Round round, Findings findings) {
    this.graph = graph;
    WorkflowModel workflow = graph.workflow();
    InstanceReader reader = new InstanceReader(round, workflow.home());
    for (NodeModel node : workflow.nodes()) {
      if (node.work() instanceof NodeWork.Code code
          && needsInstance(code)
          && !instances.containsKey(code.owner())) {
        TypeElement owner = code.owner();
        instances.put(
            owner,
            owner.equals(workflow.type())
                ? new LinkedFlow.Instance(owner, workflow.constructor(), workflow.unimplemented())
                : reader.read(owner, code.spot(), findings));
      }
    }
  }

  /// Returns the instances that are needed, the workflow's first.
  List<LinkedFlow.Instance> instances() {
    TypeElement workflow = graph.workflow().type();
    List<LinkedFlow.Instance> ordered = new ArrayList<>();
    for (LinkedFlow.Instance instance : instances.values()) {
      if (instance.type().equals(workflow)) {
        ordered.addFirst(instance);
      } else {
        ordered.add(instance);
      }
    }
    return ordered;
  }

  LinkedNode lower(Vertex vertex) {
    LinkedNode.Call call =
        vertex.node() != null && vertex.node().work() instanceof NodeWork.Code code
            ? new LinkedNode.Call(code.owner(), code.method(), Positions.of(code.parameters()))
            : null;
    return new LinkedNode(vertex.id(), vertex.result(), vertex.branch(), call);
  }

  private static boolean needsInstance(NodeWork.Code code) {
    return !code.method().getModifiers().contains(Modifier.STATIC);
  }
}
