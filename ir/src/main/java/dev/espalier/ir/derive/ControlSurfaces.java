package dev.espalier.ir.derive;

import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says the orchestration of a flow outright: the scopes by id, then what each node does to the
/// course of a run, in the order of the nodes.
final class ControlSurfaces {

  private final FlowIndex index;
  private final List<ControlSurface> found = new ArrayList<>();

  private ControlSurfaces(FlowIndex index) {
    this.index = index;
  }

  static List<ControlSurface> of(FlowIndex index) {
    ControlSurfaces surfaces = new ControlSurfaces(index);
    Map<String, List<String>> inside = surfaces.nodesByScope();
    for (Scope scope : index.flow().scopes()) {
      List<String> nodes = inside.getOrDefault(scope.id(), List.of());
      surfaces.found.add(
          scope.isOverElements()
              ? new ControlSurface.ForEach(scope.id(), scope.source(), nodes, scope.concurrency())
              : new ControlSurface.Window(
                  scope.id(), scope.source(), nodes, scope.concurrency(), scope.late() != null));
    }
    for (Node node : index.flow().nodes()) {
      surfaces.join(node);
      for (Port port : node.ports()) {
        surfaces.port(node, port);
      }
      surfaces.waits(node);
      surfaces.calls(node);
      surfaces.branch(node);
    }
    return List.copyOf(surfaces.found);
  }

  private Map<String, List<String>> nodesByScope() {
    Map<String, List<String>> inside = new HashMap<>();
    for (Node node : index.flow().nodes()) {
      if (node.scope() != null) {
        inside.computeIfAbsent(node.scope(), _ -> new ArrayList<>()).add(node.id());
      }
    }
    inside.replaceAll((_, nodes) -> List.copyOf(nodes));
    return inside;
  }

  private void join(Node node) {
    Set<String> sources = new LinkedHashSet<>();
    int ports = 0;
    for (Port port : node.ports()) {
      List<String> from = sources(node, port);
      sources.addAll(from);
      ports += from.isEmpty() ? 0 : 1;
    }
    if (ports > 1 && sources.size() > 1) {
      found.add(new ControlSurface.Join(node.id(), index.inOrder(sources)));
    }
  }

  private void port(Node node, Port port) {
    List<String> sources = sources(node, port);
    if (port.role() == PortRole.RACE) {
      found.add(new ControlSurface.Race(node.id(), port.name(), sources));
    } else if (sources.size() > 1) {
      found.add(new ControlSurface.Merge(node.id(), port.name(), sources));
    }
    for (Edge edge : index.into(node.id(), port.name())) {
      if (edge.partitionKey() != null) {
        found.add(new ControlSurface.Partition(node.id(), port.name(), edge.partitionKey()));
      }
    }
    String collects = port.collects();
    if (collects != null) {
      found.add(new ControlSurface.Collect(node.id(), port.name(), collects));
    }
    if (port.role() == PortRole.ERROR) {
      for (String source : sources) {
        found.add(new ControlSurface.ErrorHandler(source, node.id()));
      }
    }
  }

  private void waits(Node node) {
    String compensated = node.policies().compensates();
    if (compensated != null) {
      found.add(new ControlSurface.Compensation(compensated, node.id()));
    }
    if (node.policies().delay() != null) {
      found.add(new ControlSurface.Delay(node.id(), node.policies().delay()));
    }
    if (node.work() instanceof Work.Await await) {
      found.add(new ControlSurface.Await(node.id(), await.signal()));
    }
    if (node.work() instanceof Work.Approval) {
      found.add(new ControlSurface.Approval(node.id()));
    }
  }

  private void calls(Node node) {
    Policies policies = node.policies();
    if (policies.timeout() != null) {
      found.add(new ControlSurface.Timeout(node.id(), policies.timeout()));
    }
    Policies.RateLimit rate = policies.rateLimit();
    if (rate != null) {
      found.add(new ControlSurface.RateLimit(node.id(), rate.permits(), rate.per()));
    }
    Policies.Repeat repeat = policies.repeat();
    if (repeat != null) {
      found.add(new ControlSurface.Repeat(node.id(), repeat.port(), repeat.maxIterations()));
    }
  }

  private void branch(Node node) {
    DataType output = node.output();
    boolean decides = !node.ignored().isEmpty();
    for (Edge edge : index.outOf(node.id())) {
      decides |= !edge.cases().isEmpty();
    }
    if (output == null || output.cases().isEmpty() || !decides) {
      return;
    }
    Map<String, List<String>> enabled = new LinkedHashMap<>();
    for (String each : index.cases(node.id())) {
      enabled.put(each, new ArrayList<>());
    }
    for (Edge edge : index.outOf(node.id())) {
      for (String each : edge.cases().isEmpty() ? enabled.keySet() : edge.cases()) {
        enabled.getOrDefault(each, new ArrayList<>()).add(edge.to());
      }
    }
    enabled.replaceAll((_, ids) -> index.inOrder(ids));
    found.add(new ControlSurface.Branch(node.id(), enabled));
  }

  private List<String> sources(Node node, Port port) {
    List<String> sources = new ArrayList<>();
    for (Edge edge : index.into(node.id(), port.name())) {
      sources.add(edge.from());
    }
    return sources.size() < 2 ? List.copyOf(sources) : index.inOrder(sources);
  }
}
