package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.SchemaReach;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Schemas refer only to schemas that the document names.
final class SchemaRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    Map<String, Schema> named = flow.schemas();
    type(flow.input(), JsonPath.ROOT.at("input"), named, report);
    type(flow.output(), JsonPath.ROOT.at("output"), named, report);
    for (Map.Entry<String, Schema> entry : named.entrySet()) {
      JsonPath path = JsonPath.ROOT.at("schemas").at(entry.getKey());
      schema(entry.getValue(), path, named, report);
    }
    List<Node> nodes = flow.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      node(nodes.get(i), Report.NODES.at(i), named, report);
    }
  }

  private static void node(Node node, JsonPath path, Map<String, Schema> named, Report report) {
    type(node.output(), path.at("output"), named, report);
    int position = 0;
    for (Port port : node.ports()) {
      schema(port.schema(), path.at("ports").at(position).at("schema"), named, report);
      position++;
    }
    position = 0;
    for (SettingUse setting : node.settings()) {
      schema(setting.schema(), path.at("settings").at(position).at("schema"), named, report);
      position++;
    }
  }

  private static void type(
      @Nullable DataType type, JsonPath path, Map<String, Schema> named, Report report) {
    if (type == null) {
      return;
    }
    schema(type.schema(), path.at("schema"), named, report);
    int position = 0;
    for (Case each : type.cases()) {
      if (each.schema() != null) {
        schema(each.schema(), path.at("cases").at(position).at("schema"), named, report);
      }
      position++;
    }
  }

  private static void schema(
      Schema schema, JsonPath path, Map<String, Schema> named, Report report) {
    for (String name : SchemaReach.of(schema, Map.of())) {
      if (!named.containsKey(name)) {
        report.unknown(
            DiagnosticCode.DAG304,
            report.at(path),
            "no schema \"" + name + "\" in the document",
            name,
            named.keySet());
      }
    }
  }
}
