package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Names;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.json.JsonPath;

/// Names and versions have their forms, as files, addresses and environments are called by them.
final class NameRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    if (!Names.isFlow(flow.name())) {
      report.add(
          DiagnosticCode.DAG104,
          report.at(JsonPath.ROOT.at("name")),
          "\"" + flow.name() + "\" is no name of a flow");
    }
    if (!Names.isSemVer(flow.version())) {
      report.add(
          DiagnosticCode.DAG106,
          report.at(JsonPath.ROOT.at("version")),
          "\"" + flow.version() + "\" is no SemVer version");
    }
    int position = 0;
    for (Node node : flow.nodes()) {
      node(node, Report.NODES.at(position), report);
      position++;
    }
  }

  private static void node(Node node, JsonPath path, Report report) {
    if (!Names.isNode(node.id())) {
      report.add(
          DiagnosticCode.DAG104,
          report.at(path.at("id"), node),
          "\"" + node.id() + "\" is no name of a node");
    }
    int position = 0;
    for (SettingUse setting : node.settings()) {
      if (!Names.isSetting(setting.name())) {
        report.add(
            DiagnosticCode.CAP102,
            report.at(path.at("settings").at(position).at("name"), node),
            "\"" + setting.name() + "\" is no name of a setting");
      }
      position++;
    }
    position = 0;
    for (String secret : node.secrets()) {
      if (!Names.isSetting(secret)) {
        report.add(
            DiagnosticCode.SECR101,
            report.at(path.at("secrets").at(position), node),
            "\"" + secret + "\" is no name of a secret");
      }
      position++;
    }
  }
}
