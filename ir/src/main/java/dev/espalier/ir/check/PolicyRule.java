package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Policies, deadlines and timeouts have values that can be kept.
final class PolicyRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    positive(flow.deadline(), JsonPath.ROOT.at("deadline"), report);
    List<Node> nodes = flow.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      work(nodes.get(i).work(), Report.NODES.at(i).at("work"), report);
      policies(nodes.get(i), Report.NODES.at(i).at("policies"), index, report);
    }
  }

  private static void work(Work work, JsonPath path, Report report) {
    if (work instanceof Work.Await await) {
      positive(await.timeout(), path.at("timeout"), report);
    } else if (work instanceof Work.Approval approval) {
      positive(approval.timeout(), path.at("timeout"), report);
      if (approval.voters().isEmpty()) {
        report.add(DiagnosticCode.DAG304, report.at(path), "an approval without voters");
      }
    }
  }

  private static void policies(Node node, JsonPath path, FlowIndex flow, Report report) {
    Policies policies = node.policies();
    positive(policies.delay(), path.at("delay"), report);
    Policies.Retry retry = policies.retry();
    if (retry != null) {
      if (retry.maxAttempts() < 2) {
        report.add(
            DiagnosticCode.RETRY102,
            report.at(path.at("retry").at("maxAttempts"), node),
            "a retry with " + retry.maxAttempts() + " attempts in all tries nothing again");
      }
      if (retry.backoff().isNegative()) {
        negative(retry.backoff(), path.at("retry").at("backoff"), report);
      }
    }
    String compensates = policies.compensates();
    if (compensates != null && flow.node(compensates) == null) {
      report.unknown(
          DiagnosticCode.DAG202,
          report.at(path.at("compensates"), node),
          "no node \"" + compensates + "\"",
          compensates,
          flow.ids());
    }
  }

  private static void positive(@Nullable Duration duration, JsonPath path, Report report) {
    if (duration != null && !duration.isPositive()) {
      negative(duration, path, report);
    }
  }

  private static void negative(Duration duration, JsonPath path, Report report) {
    report.add(
        DiagnosticCode.DAG304, report.at(path), "the duration " + duration + " is too short");
  }
}
