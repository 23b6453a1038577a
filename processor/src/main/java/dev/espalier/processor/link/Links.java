package dev.espalier.processor.link;

import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.graph.Wire;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links of a flow while they are found.
final class Links {

  private final List<List<@Nullable Wire>> wires = new ArrayList<>();
  private final List<List<Arc.Order>> orders = new ArrayList<>();
  private final BitSet doubtful = new BitSet();

  Links(Vertices vertices) {
    for (Vertex vertex : vertices.all()) {
      List<@Nullable Wire> ports = new ArrayList<>();
      if (vertex.node() != null) {
        for (int port = 0; port < vertex.node().ports().size(); port++) {
          ports.add(null);
        }
      }
      wires.add(ports);
      orders.add(new ArrayList<>());
    }
  }

  void set(int vertex, int port, Wire wire) {
    wires.get(vertex).set(port, wire);
  }

  void add(int vertex, Arc.Order order) {
    orders.get(vertex).add(order);
  }

  /// Notes that a fault other than a port's leaves open when a node runs.
  void doubt(int vertex) {
    doubtful.set(vertex);
  }

  /// Returns a port with its sources, null while it is not linked.
  @Nullable Wire wire(int vertex, int port) {
    return wires.get(vertex).get(port);
  }

  /// Returns the linked ports of a node in declaration order.
  List<Wire> wires(int vertex) {
    List<Wire> linked = new ArrayList<>();
    for (Wire wire : wires.get(vertex)) {
      if (wire != null) {
        linked.add(wire);
      }
    }
    return linked;
  }

  List<Arc.Order> orders(int vertex) {
    return orders.get(vertex);
  }

  /// Returns all edges to a node.
  List<Arc> into(int vertex) {
    List<Arc> arcs = new ArrayList<>();
    wires(vertex).forEach(wire -> arcs.addAll(wire.arcs()));
    orders(vertex).forEach(order -> arcs.add(order.arc()));
    return arcs;
  }

  BitSet doubtful() {
    return doubtful;
  }

  /// Returns whether a fault that is reported at the node leaves open when it runs.
  boolean isFaulty(int vertex) {
    if (doubtful.get(vertex)) {
      return true;
    }
    for (Wire wire : wires(vertex)) {
      if (wire.isBroken()) {
        return true;
      }
    }
    return false;
  }
}
