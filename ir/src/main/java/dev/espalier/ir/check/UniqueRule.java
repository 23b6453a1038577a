package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Nothing occurs twice under one name: nodes, ports, cases, scopes, edges.
final class UniqueRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    Set<String> nodes = new HashSet<>();
    int position = 0;
    for (Node node : flow.nodes()) {
      JsonPath path = Report.NODES.at(position);
      if (!nodes.add(node.id())) {
        report.add(
            DiagnosticCode.DAG103,
            report.at(path.at("id"), node),
            "two nodes are called \"" + node.id() + "\"");
      }
      parts(node, path, report);
      position++;
    }
    scopes(flow.scopes(), report);
    edges(flow.edges(), report);
  }

  private static void parts(Node node, JsonPath path, Report report) {
    Set<String> ports = new HashSet<>();
    int position = 0;
    for (Port port : node.ports()) {
      if (!ports.add(port.name())) {
        JsonPath where = path.at("ports").at(position).at("name");
        twice(report, report.at(where, node), "ports", port.name());
      }
      position++;
    }
    Set<String> cases = new HashSet<>();
    position = 0;
    for (Case each : node.output() == null ? List.<Case>of() : node.output().cases()) {
      if (!cases.add(each.name())) {
        JsonPath where = path.at("output").at("cases").at(position).at("name");
        twice(report, report.at(where, node), "cases", each.name());
      }
      position++;
    }
  }

  private static void scopes(List<Scope> scopes, Report report) {
    Set<String> ids = new HashSet<>();
    int position = 0;
    for (Scope scope : scopes) {
      if (!ids.add(scope.id())) {
        Place place = report.at(Report.SCOPES.at(position).at("id"));
        twice(report, place, "scopes", scope.id());
      }
      position++;
    }
  }

  private static void edges(List<Edge> edges, Report report) {
    Set<Edge> ends = new HashSet<>();
    int position = 0;
    for (Edge edge : edges) {
      if (!ends.add(new Edge("", edge.from(), edge.to(), edge.port(), List.of()))) {
        report.add(
            DiagnosticCode.DAG304,
            report.at(Report.EDGES.at(position)),
            "two edges lead from \"" + edge.from() + "\" to the same end");
      }
      position++;
    }
  }

  private static void twice(Report report, Place place, String what, String name) {
    report.add(DiagnosticCode.DAG304, place, "two " + what + " are called \"" + name + "\"");
  }
}
