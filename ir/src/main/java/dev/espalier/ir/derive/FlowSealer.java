package dev.espalier.ir.derive;

import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.HostFit;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Requirements;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Completes flows: puts their parts in order and adds all that follows from them. The last step of
/// every front end; sealing a sealed flow changes nothing.
public final class FlowSealer {

  private FlowSealer() {}

  /// Returns the complete flow. Of the given one, `irVersion`, `id`, `controlSurfaces`,
  /// `requirements`, `hosts`, `contentHash` and the ids of edges are not looked at.
  ///
  /// @throws IllegalArgumentException if node ids repeat, an edge ends nowhere, two edges join the
  ///   same ends, or edges form a cycle; a front end has reported that before
  public static Flow seal(Flow raw) {
    Set<String> ids = ids(raw);
    NodeOrder order = NodeOrder.of(ids, raw.edges());
    if (!order.cycle().isEmpty()) {
      throw new IllegalArgumentException("a cycle: " + String.join(" -> ", order.cycle()));
    }
    Flow nodes = with(raw, CanonicalOrder.nodes(raw, order.sorted()), raw.edges());
    Flow ordered = with(nodes, nodes.nodes(), CanonicalOrder.edges(new FlowIndex(nodes)));
    distinct(ordered.edges());
    List<ControlSurface> surfaces = ControlSurfaces.of(new FlowIndex(ordered));
    Flow open = derived(ordered, surfaces, RequirementsOf.of(ordered), HostFits.of(ordered), "");
    return derived(
        open, open.controlSurfaces(), open.requirements(), open.hosts(), ContentHash.of(open));
  }

  private static Set<String> ids(Flow raw) {
    Set<String> ids = new HashSet<>();
    for (Node node : raw.nodes()) {
      if (!ids.add(node.id())) {
        throw new IllegalArgumentException("two nodes \"" + node.id() + "\"");
      }
    }
    for (Edge edge : raw.edges()) {
      if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
        throw new IllegalArgumentException(
            "an edge from \"" + edge.from() + "\" to \"" + edge.to() + "\" ends nowhere");
      }
    }
    return ids;
  }

  private static void distinct(List<Edge> edges) {
    Set<String> ids = new HashSet<>();
    for (Edge edge : edges) {
      if (!ids.add(edge.id())) {
        throw new IllegalArgumentException("two edges \"" + edge.id() + "\"");
      }
    }
  }

  private static Flow with(Flow flow, List<Node> nodes, List<Edge> edges) {
    return new Flow(
        Flow.IR_VERSION,
        FlowId.of(flow.name(), flow.version()),
        flow.name(),
        flow.version(),
        flow.summary(),
        flow.deadline(),
        flow.durable(),
        flow.input(),
        flow.output(),
        flow.triggers(),
        nodes,
        edges,
        CanonicalOrder.scopes(flow.scopes()),
        flow.controlSurfaces(),
        flow.schemas(),
        flow.requirements(),
        flow.hosts(),
        flow.metadata(),
        CanonicalOrder.artifacts(flow.artifacts()),
        flow.source(),
        flow.contentHash());
  }

  private static Flow derived(
      Flow flow,
      List<ControlSurface> surfaces,
      Requirements requirements,
      List<HostFit> hosts,
      String contentHash) {
    return new Flow(
        flow.irVersion(),
        flow.id(),
        flow.name(),
        flow.version(),
        flow.summary(),
        flow.deadline(),
        flow.durable(),
        flow.input(),
        flow.output(),
        flow.triggers(),
        flow.nodes(),
        flow.edges(),
        flow.scopes(),
        surfaces,
        flow.schemas(),
        requirements,
        hosts,
        flow.metadata(),
        flow.artifacts(),
        flow.source(),
        contentHash);
  }
}
