package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A port has a source, and several only if its role says so; it names a scope iff it collects one.
final class PortRule implements Rule {

  private static final Set<PortRole> SINGLE =
      Set.of(PortRole.VALUE, PortRole.ELEMENT, PortRole.ERROR, PortRole.LATE);

  private static final Set<PortRole> CLOSING = Set.of(PortRole.COLLECT, PortRole.WINDOW);

  @Override
  public void check(FlowIndex flow, Report report) {
    int position = 0;
    for (Node node : flow.flow().nodes()) {
      Map<String, Integer> edges = new HashMap<>();
      for (Edge edge : flow.into(node.id())) {
        if (edge.port() != null) {
          edges.merge(edge.port(), 1, Integer::sum);
        }
      }
      int number = 0;
      for (Port port : node.ports()) {
        JsonPath path = Report.NODES.at(position).at("ports").at(number);
        port(node, port, edges.getOrDefault(port.name(), 0), path, report);
        number++;
      }
      position++;
    }
  }

  private static void port(Node node, Port port, int edges, JsonPath path, Report report) {
    String name = "the port \"" + port.name() + "\" of the node \"" + node.id() + "\"";
    if (edges == 0) {
      report.add(
          DiagnosticCode.DAG201, report.at(path, node, port.name()), name + " has no source");
    }
    if (edges > 1 && SINGLE.contains(port.role())) {
      report.add(
          DiagnosticCode.DAG203,
          report.at(path, node, port.name()),
          name + " has " + edges + " sources, but its role allows one");
    }
    if (port.collects() == null && CLOSING.contains(port.role())) {
      report.add(
          DiagnosticCode.DAG304,
          report.at(path, node, port.name()),
          name + " collects, but does not say which scope");
    }
    if (port.collects() != null && !CLOSING.contains(port.role())) {
      report.add(
          DiagnosticCode.DAG304,
          report.at(path.at("collects"), node, port.name()),
          name + " names a scope, but does not collect");
    }
  }
}
