package dev.espalier.processor.link;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Cycles;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Puts nodes in topological order, and reports what forbids one. Sources that were taken together
/// because all fit cannot exclude a node that waits for them, so such a port is ambiguous; all
/// other cycles are the author's.
final class GraphOrder {

  private final Linking linking;
  private final BitSet cyclic = new BitSet();

  GraphOrder(Linking linking) {
    this.linking = linking;
  }

  /// Returns the nodes' numbers in topological order, without those on cycles.
  List<Integer> sort() {
    List<List<Integer>> successors = successors();
    List<List<Integer>> components = Cycles.components(successors);
    if (breakMerges(components)) {
      successors = successors();
      components = Cycles.components(successors);
    }
    List<Integer> order = new ArrayList<>();
    for (List<Integer> component : components.reversed()) {
      if (component.size() == 1) {
        order.addAll(component);
      } else {
        component.forEach(cyclic::set);
        report(Cycles.path(component, successors));
      }
    }
    return order;
  }

  /// Returns the nodes on cycles.
  BitSet cyclic() {
    return cyclic;
  }

  private List<List<Integer>> successors() {
    List<List<Integer>> successors = new ArrayList<>();
    linking.vertices().all().forEach(_ -> successors.add(new ArrayList<>()));
    for (Vertex vertex : linking.vertices().all()) {
      for (Arc arc : linking.links().into(vertex.index())) {
        successors.get(arc.from()).add(vertex.index());
      }
    }
    return successors;
  }

  private boolean breakMerges(List<List<Integer>> components) {
    boolean broken = false;
    for (List<Integer> component : components) {
      if (component.size() == 1) {
        continue;
      }
      Set<Integer> members = new HashSet<>(component);
      for (int member : component) {
        broken |= breakMerges(linking.vertices().get(member), members);
      }
    }
    return broken;
  }

  private boolean breakMerges(Vertex vertex, Set<Integer> members) {
    boolean broken = false;
    for (int i = 0; i < vertex.declared().ports().size(); i++) {
      Wire wire = linking.links().wire(vertex.index(), i);
      if (wire == null || wire.choice() != Wire.Choice.MERGED) {
        continue;
      }
      List<Arc> looping = wire.arcs().stream().filter(arc -> members.contains(arc.from())).toList();
      if (!looping.isEmpty() && looping.size() < wire.arcs().size()) {
        linking.links().set(vertex.index(), i, Wire.broken(wire.port()));
        linking
            .findings()
            .add(
                linking
                    .misses()
                    .severalSources(
                        vertex,
                        wire.port(),
                        wire.arcs(),
                        "%s %s for %s itself, so it is not one of exclusive sources"
                            .formatted(
                                linking.misses().names(looping),
                                looping.size() == 1 ? "waits" : "wait",
                                vertex.id())));
        broken = true;
      }
    }
    return broken;
  }

  private void report(List<Integer> path) {
    String shown =
        Stream.concat(path.stream(), Stream.of(path.getFirst()))
            .map(number -> linking.vertices().get(number).id())
            .collect(joining(" -> "));
    Vertex first = linking.vertices().get(path.getFirst());
    linking
        .findings()
        .add(
            Finding.of(DiagnosticCode.DAG205, spot(first, path.getLast()), "a cycle: " + shown)
                .because("each of these nodes waits for the one before it")
                .fix("take one of the values from another node"));
  }

  /// Returns where a node asks for what another gives.
  private Spot spot(Vertex target, int source) {
    for (Wire wire : linking.links().wires(target.index())) {
      if (wire.arcs().stream().anyMatch(arc -> arc.from() == source)) {
        return wire.port().spot();
      }
    }
    for (Arc.Order order : linking.links().orders(target.index())) {
      if (order.arc().from() == source) {
        return order.spot();
      }
    }
    return target.spot();
  }
}
