package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.json.JsonPath;
import java.util.List;

/// A flow has an input node iff it takes input, and a node that answers iff it has an output.
final class EndsRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    boolean answers = false;
    List<Node> nodes = flow.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      JsonPath path = Report.NODES.at(i);
      input(node, path, flow, report);
      if (node.result() != ResultRole.NONE) {
        answers = true;
        if (node.output() == null || flow.output() == null) {
          wrong(report, path.at("result"), "an answer where there is no output");
        }
      }
    }
    if (flow.output() != null && !answers) {
      wrong(report, JsonPath.ROOT.at("output"), "an output that no node answers");
    }
    if (flow.input() != null && index.node(Node.INPUT) == null) {
      wrong(report, JsonPath.ROOT.at("input"), "an input without an input node");
    }
  }

  private static void input(Node node, JsonPath path, Flow flow, Report report) {
    boolean works = node.work() instanceof Work.Input;
    if (works != node.id().equals(Node.INPUT)) {
      wrong(report, path.at("work"), "the node \"input\", and no other, is of the kind input");
    } else if (works && (flow.input() == null || node.output() == null)) {
      wrong(report, path, "an input node where there is no input");
    } else if (works && !(node.ports().isEmpty() && node.scope() == null)) {
      wrong(report, path, "the input node has a source");
    }
  }

  private static void wrong(Report report, JsonPath path, String message) {
    report.add(DiagnosticCode.DAG304, report.at(path), message);
  }
}
