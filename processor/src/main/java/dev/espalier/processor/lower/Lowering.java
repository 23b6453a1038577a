package dev.espalier.processor.lower;

import dev.espalier.ir.derive.FlowSealer;
import dev.espalier.ir.flow.Artifact;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Windows;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.link.Catalog;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.GeneratedName;
import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.LinkedNode;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.WindowModel;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.read.NodeClassReader;
import dev.espalier.processor.report.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lowers a linked flow to IR and to what the generated class is written from.
public final class Lowering {

  private final Subject subject;
  private final Graph graph;
  private final Typing typing;
  private final CodeLowering code;
  private final NodeLowering nodes;

  /// Prepares to lower a flow. This already finds what is wrong with its types and instances, so
  /// that it is reported even if the flow has other faults and cannot be lowered.
  public Lowering(Subject subject, Catalog catalog, Findings findings) {
    this.subject = subject;
    this.graph = subject.graph();
    this.typing = new Typing(graph, subject.round(), findings);
    this.code = new CodeLowering(graph, subject.round(), findings);
    this.nodes = new NodeLowering(subject, new WorkLowering(catalog, subject.round()), typing);
  }

  /// Returns whether the type of some port cannot be one, as has been reported.
  public boolean hasFaultyPorts() {
    return typing.hasFaultyPorts();
  }

  /// Returns whether a type was met that does not exist, at least not yet.
  public boolean isMissing() {
    return typing.isMissing();
  }

  /// Lowers a flow without faults.
  public LinkedFlow lower() {
    WorkflowModel workflow = graph.workflow();
    GeneratedName generated = GeneratedName.ofFlow(workflow.type(), workflow.home());
    Flow flow = FlowSealer.seal(raw(generated));
    List<LinkedNode> linked = new ArrayList<>();
    for (Node node : flow.nodes()) {
      Vertex vertex = graph.vertices().byId().get(node.id());
      if (vertex != null) {
        linked.add(code.lower(vertex));
      }
    }
    return new LinkedFlow(
        workflow.type(),
        generated,
        flow,
        linked,
        code.instances(),
        new NodeClassReader(subject.round()).contract(workflow.type()));
  }

  private Flow raw(GeneratedName generated) {
    WorkflowModel.Header header = graph.workflow().header();
    return new Flow(
        Flow.IR_VERSION,
        "",
        header.name(),
        header.version(),
        header.summary(),
        header.deadline(),
        header.durable(),
        input(),
        typing.answer(),
        header.triggers(),
        nodes(),
        edges(),
        scopes(),
        List.of(),
        typing.definitions(),
        Requirements.NONE,
        List.of(),
        Map.of(),
        artifacts(generated),
        header.source(),
        "");
  }

  private @Nullable DataType input() {
    for (Vertex vertex : graph.vertices().all()) {
      if (vertex.isInput()) {
        return typing.result(vertex.index());
      }
    }
    return null;
  }

  private List<Node> nodes() {
    List<Node> lowered = new ArrayList<>();
    for (Vertex vertex : graph.vertices().all()) {
      lowered.add(nodes.lower(vertex));
    }
    return lowered;
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (Vertex target : graph.vertices().all()) {
      for (Wire wire : graph.wires().get(target.index())) {
        for (Arc arc : wire.arcs()) {
          edges.add(edge(arc, target, wire.port()));
        }
      }
      for (Arc.Order order : graph.orders().get(target.index())) {
        edges.add(edge(order.arc(), target, null));
      }
    }
    return edges;
  }

  private Edge edge(Arc arc, Vertex target, ParameterModel.@Nullable Port port) {
    FanOut opening = port == null ? null : port.fanOut();
    FanOut.Waiting waiting = port == null ? null : port.edge();
    Vertex source = graph.vertices().get(arc.from());
    List<String> names = source.branch().cases();
    List<String> cases = new ArrayList<>();
    if (arc.cases() != null) {
      for (int number : arc.cases().numbers()) {
        cases.add(names.get(number));
      }
    }
    return new Edge(
        "",
        source.id(),
        target.id(),
        port == null ? null : port.name(),
        cases,
        opening != null ? opening.buffer() : waiting == null ? null : waiting.buffer(),
        opening == null ? null : opening.partitionKey());
  }

  private List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    ScopeTree tree = graph.scopes();
    for (int scope : tree.all()) {
      FanOut opening = tree.opening(scope);
      int source = tree.source(scope);
      scopes.add(
          new Scope(
              String.valueOf(nodes.scope(scope)),
              nodes.scope(tree.parent(scope)),
              graph.vertices().get(source).id(),
              opening.concurrency(),
              opening.ordered(),
              opening.onError(),
              windows(scope),
              tree.isOverLate(scope) ? nodes.scope(tree.windows(source)) : null));
    }
    return scopes;
  }

  private @Nullable Windows windows(int scope) {
    ScopeTree tree = graph.scopes();
    if (!tree.isOverElements(scope) && !tree.isOverLate(scope)) {
      for (Wire wire : graph.wires().get(tree.source(scope))) {
        WindowModel window = wire.port().window();
        if (window != null) {
          return window.declared();
        }
      }
    }
    return null;
  }

  private List<Artifact> artifacts(GeneratedName generated) {
    String folder =
        "META-INF/espalier/" + subject.round().elements().getBinaryName(graph.workflow().type());
    return List.of(
        new Artifact("invoker", generated.qualifiedName().replace('.', '/') + ".class"),
        new Artifact("dot", folder + "/flow.dot"),
        new Artifact("mermaid", folder + "/flow.mmd"));
  }
}
