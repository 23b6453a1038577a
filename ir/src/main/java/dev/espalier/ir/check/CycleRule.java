package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.derive.NodeOrder;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Edge;
import java.util.List;

/// Edges form no cycle.
final class CycleRule implements Rule {

  private static final int MOST_SHOWN = 20;

  @Override
  public void check(FlowIndex flow, Report report) {
    List<String> cycle = NodeOrder.of(flow.ids(), flow.flow().edges()).cycle();
    // A node that feeds itself is reported as such.
    if (cycle.size() <= 2) {
      return;
    }
    int position = 0;
    for (Edge edge : flow.flow().edges()) {
      if (edge.from().equals(cycle.get(0)) && edge.to().equals(cycle.get(1))) {
        report.add(
            Diagnostic.of(
                    DiagnosticCode.DAG205,
                    report.at(Report.EDGES.at(position)),
                    "the nodes wait for each other: " + path(cycle))
                .fix("take one of these edges away"));
        return;
      }
      position++;
    }
  }

  private static String path(List<String> cycle) {
    return cycle.size() <= MOST_SHOWN
        ? String.join(" -> ", cycle)
        : String.join(" -> ", cycle.subList(0, MOST_SHOWN)) + " -> … -> " + cycle.getLast();
  }
}
