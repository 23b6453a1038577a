package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.json.JsonPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Scopes have a source, one tree and nodes that know them.
final class ScopeRule implements Rule {

  @Override
  public void check(FlowIndex flow, Report report) {
    ScopeTree tree = new ScopeTree(flow.flow().scopes());
    List<Scope> scopes = flow.flow().scopes();
    for (int i = 0; i < scopes.size(); i++) {
      scope(scopes.get(i), Report.SCOPES.at(i), tree, flow, report);
    }
    List<Node> nodes = flow.flow().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      node(nodes.get(i), Report.NODES.at(i), tree, report);
    }
    new ScopeEdges(tree, flow, report).check();
  }

  private static void scope(
      Scope scope, JsonPath path, ScopeTree tree, FlowIndex flow, Report report) {
    known(scope.parent(), report.at(path.at("parent")), tree, report);
    if (tree.isTooDeep(scope.id())) {
      report.add(
          DiagnosticCode.DAG304,
          report.at(path.at("parent")),
          "the scope \"" + scope.id() + "\" is nested in itself, or too deeply");
    }
    Node source = flow.node(scope.source());
    if (source == null) {
      report.unknown(
          DiagnosticCode.DAG202,
          report.at(path.at("source")),
          "no node \"" + scope.source() + "\"",
          scope.source(),
          flow.ids());
    } else if (!Objects.equals(source.scope(), scope.parent())) {
      report.add(
          DiagnosticCode.DAG304,
          report.at(path.at("source")),
          "the source \""
              + source.id()
              + "\" does not run where the scope \""
              + scope.id()
              + "\" is nested");
    }
    if (scope.concurrency() < 1) {
      report.add(
          DiagnosticCode.DAG304,
          report.at(path.at("concurrency")),
          "the concurrency " + scope.concurrency() + " lets no element pass");
    }
  }

  private static void node(Node node, JsonPath path, ScopeTree tree, Report report) {
    known(node.scope(), report.at(path.at("scope"), node), tree, report);
    int position = 0;
    for (Port port : node.ports()) {
      JsonPath collects = path.at("ports").at(position).at("collects");
      known(port.collects(), report.at(collects, node, port.name()), tree, report);
      position++;
    }
  }

  private static void known(@Nullable String scope, Place place, ScopeTree tree, Report report) {
    if (scope != null && tree.get(scope) == null) {
      report.unknown(DiagnosticCode.DAG304, place, "no scope \"" + scope + "\"", scope, tree.ids());
    }
  }
}
