package dev.espalier.processor.link;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Links a workflow: finds the source of each port and the scope of each node.
public final class Linker {

  private final Round round;

  /// Creates it for one round.
  public Linker(Round round) {
    this.round = round;
  }

  /// Links a workflow.
  ///
  /// @param findings takes what is wrong
  public Graph link(WorkflowModel workflow, Findings findings) {
    Vertices vertices = Numbering.of(workflow, round, findings);
    Linking linking = Linking.of(vertices, round, findings);
    PortLinker ports = new PortLinker(linking);
    ListPorts lists = new ListPorts(linking, ports);
    FailurePorts failures = new FailurePorts(linking);
    OrderLinker orders = new OrderLinker(linking);
    List<ListPort> open = new ArrayList<>();
    for (Vertex vertex : vertices.all()) {
      orders.link(vertex);
      if (FailurePorts.isFollower(vertex)) {
        failures.start(vertex);
      } else if (vertex.node() != null) {
        link(vertex, linking, ports, lists, open);
      }
    }
    new ScopeSolver(linking, lists, failures, open).solve();
    linking.unmet().report(findings);
    GraphOrder order = new GraphOrder(linking);
    List<Integer> sorted = order.sort();
    return graph(linking, sorted);
  }

  private void link(
      Vertex vertex, Linking linking, PortLinker ports, ListPorts lists, List<ListPort> open) {
    List<ParameterModel.Port> declared = vertex.declared().ports();
    boolean fansOut = false;
    for (int i = 0; i < declared.size(); i++) {
      ParameterModel.Port port = declared.get(i);
      if (!vertex.isMeant()) {
        linking.links().set(vertex.index(), i, Wire.broken(port));
        continue;
      }
      Spot opening = opening(port);
      if (opening != null && fansOut) {
        linking.findings().add(twoFanOuts(vertex, port, opening));
        linking.links().set(vertex.index(), i, Wire.broken(port));
        continue;
      }
      fansOut |= opening != null;
      Optional<Wire> wire = ports.link(vertex, port);
      if (wire.isPresent()) {
        linking.links().set(vertex.index(), i, wire.get());
        openScope(linking, wire.get());
      } else {
        open.add(lists.open(open.size(), vertex, i, port));
      }
    }
  }

  /// Returns where a port says that it takes one thing after another, null if it does not.
  private static @Nullable Spot opening(ParameterModel.Port port) {
    if (port.wiring() instanceof Wiring.LateFor(Reference node)) {
      return node.spot();
    }
    FanOut opening = port.opening();
    return opening == null ? null : opening.spot();
  }

  private static void openScope(Linking linking, Wire wire) {
    FanOut fanOut = wire.port().fanOut();
    if (fanOut == null || wire.isBroken()) {
      return;
    }
    int source = wire.arcs().getFirst().from();
    FanOut first = linking.scopes().open(source, fanOut);
    if (!fanOut.agreesWith(first)) {
      linking
          .findings()
          .add(
              Finding.of(
                      DiagnosticCode.CTRL112,
                      fanOut.spot(),
                      "another @ForEach over %s says something else"
                          .formatted(linking.vertices().get(source).id()))
                  .because("both open one scope: %s there".formatted(first.text()))
                  .fix("say the same in both"));
    }
  }

  private static Finding twoFanOuts(Vertex vertex, ParameterModel.Port port, Spot spot) {
    return Finding.of(
            DiagnosticCode.CTRL111,
            spot,
            "%s fans out twice, the second time with \"%s\"".formatted(vertex.id(), port.name()))
        .because("a node runs for each element of one source")
        .fix("fan out over the second in a node after it, or take the whole list");
  }

  private static Graph graph(Linking linking, List<Integer> order) {
    List<List<Wire>> wires = new ArrayList<>();
    List<List<Arc.Order>> orders = new ArrayList<>();
    for (Vertex vertex : linking.vertices().all()) {
      wires.add(linking.links().wires(vertex.index()));
      orders.add(List.copyOf(linking.links().orders(vertex.index())));
    }
    return new Graph(
        linking.vertices(), wires, orders, linking.scopes(), order, linking.links().doubtful());
  }
}
