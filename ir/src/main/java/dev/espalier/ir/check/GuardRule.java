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
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Guards and ignored cases speak of cases that there are.
final class GuardRule implements Rule {

  @Override
  public void check(FlowIndex flow, Report report) {
    List<Node> nodes = flow.flow().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      JsonPath path = Report.NODES.at(i);
      int position = 0;
      for (Box box : node.guard()) {
        box(box, node, path.at("guard").at(position).at("cases"), flow, report);
        position++;
      }
      position = 0;
      for (String ignored : node.ignored()) {
        Place place = report.at(path.at("ignored").at(position), node);
        known(DiagnosticCode.CTRL107, ignored, node.id(), flow.cases(node.id()), place, report);
        position++;
      }
    }
  }

  private static void box(Box box, Node node, JsonPath path, FlowIndex flow, Report report) {
    for (Map.Entry<String, List<String>> entry : box.cases().entrySet()) {
      Node source = flow.node(entry.getKey());
      JsonPath here = path.at(entry.getKey());
      if (source == null) {
        String message = "no node \"" + entry.getKey() + "\"";
        report.unknown(
            DiagnosticCode.DAG202, report.at(here, node), message, entry.getKey(), flow.ids());
        continue;
      }
      if (entry.getValue().isEmpty()) {
        report.add(
            DiagnosticCode.CTRL103,
            report.at(here, node),
            "the node \""
                + node.id()
                + "\" can never run: its guard leaves \""
                + source.id()
                + "\" no case");
      }
      int position = 0;
      for (String name : entry.getValue()) {
        Place place = report.at(here.at(position), node);
        if (!isFailure(name, source.id(), flow)) {
          known(DiagnosticCode.CTRL104, name, source.id(), flow.cases(source.id()), place, report);
        }
        position++;
      }
    }
  }

  /// Returns whether a case is one that only a node with a handler has.
  private static boolean isFailure(String name, String source, FlowIndex flow) {
    boolean isOne =
        name.startsWith("failed:") || (name.equals("value") && flow.cases(source).isEmpty());
    return isOne && flow.outOf(source).stream().anyMatch(edge -> isHandler(edge, flow));
  }

  private static boolean isHandler(Edge edge, FlowIndex flow) {
    Port port = edge.port() == null ? null : flow.port(edge.to(), edge.port());
    return port != null && port.role() == PortRole.ERROR;
  }

  private static void known(
      DiagnosticCode code,
      String name,
      String source,
      Set<String> known,
      Place place,
      Report report) {
    if (!known.contains(name)) {
      String message = "\"" + name + "\" is no case of the node \"" + source + "\"";
      report.unknown(code, place, message, name, known);
    }
  }
}
