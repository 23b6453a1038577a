package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Guards and ignored cases speak of cases that there are.
final class GuardRule implements Rule {

  @Override
  public void check(FlowIndex flow, Report report) {
    Set<String> handled = handled(flow);
    List<Node> nodes = flow.flow().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      JsonPath path = Report.NODES.at(i);
      int position = 0;
      for (Box box : node.guard()) {
        JsonPath cases = path.at("guard").at(position).at("cases");
        for (Map.Entry<String, List<String>> entry : box.cases().entrySet()) {
          boolean fails = handled.contains(entry.getKey());
          condition(entry, fails, node, cases.at(entry.getKey()), flow, report);
        }
        position++;
      }
      position = 0;
      for (String ignored : node.ignored()) {
        Place place = report.at(path.at("ignored").at(position), node);
        known(DiagnosticCode.CTRL107, ignored, node.id(), place, flow, report);
        position++;
      }
    }
  }

  private static void condition(
      Map.Entry<String, List<String>> condition,
      boolean fails,
      Node node,
      JsonPath path,
      FlowIndex flow,
      Report report) {
    String source = condition.getKey();
    if (flow.node(source) == null) {
      String message = "no node \"" + source + "\"";
      report.unknown(DiagnosticCode.DAG202, report.at(path, node), message, source, flow.ids());
      return;
    }
    if (condition.getValue().isEmpty()) {
      String message = "\" can never run: its guard leaves \"" + source + "\" no case";
      report.add(
          DiagnosticCode.CTRL103, report.at(path, node), "the node \"" + node.id() + message);
    }
    int position = 0;
    for (String name : condition.getValue()) {
      if (!(fails && isOfFailure(name, flow.cases(source)))) {
        Place place = report.at(path.at(position), node);
        known(DiagnosticCode.CTRL104, name, source, place, flow, report);
      }
      position++;
    }
  }

  /// Returns whether a case is one that only a node with a handler has.
  private static boolean isOfFailure(String name, Set<String> cases) {
    return name.startsWith("failed:") || (name.equals("value") && cases.isEmpty());
  }

  /// Returns the ids of the nodes whose failures are handled.
  private static Set<String> handled(FlowIndex flow) {
    Set<String> handled = new HashSet<>();
    for (Edge edge : flow.flow().edges()) {
      Port port = flow.port(edge.to(), edge.port());
      if (port != null && port.role() == PortRole.ERROR) {
        handled.add(edge.from());
      }
    }
    return handled;
  }

  private static void known(
      DiagnosticCode code, String name, String source, Place place, FlowIndex flow, Report report) {
    Set<String> known = flow.cases(source);
    if (!known.contains(name)) {
      String message = "\"" + name + "\" is no case of the node \"" + source + "\"";
      report.unknown(code, place, message, name, known);
    }
  }
}
