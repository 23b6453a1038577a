package dev.espalier.ir.check;

import dev.espalier.ErrorMode;
import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.schema.Mismatch;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.SchemaFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an edge carries fits its port by structure, unless both ends are Java types, which the
/// compiler has compared by name.
final class FitRule implements Rule {

  @Override
  public void check(FlowIndex flow, Report report) {
    ScopeTree scopes = new ScopeTree(flow.flow().scopes());
    List<Edge> edges = flow.flow().edges();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Node from = flow.node(edge.from());
      Node to = flow.node(edge.to());
      DataType output = from == null ? null : from.output();
      Port port = to == null ? null : flow.port(to.id(), edge.port());
      boolean both =
          output != null && port != null && output.javaType() != null && port.javaType() != null;
      if (output != null && port != null && !both) {
        Map<String, Schema> named = flow.flow().schemas();
        for (Schema given : given(edge, output, port, scopes, named)) {
          fit(edge, given, port, Report.EDGES.at(i), named, report);
        }
      }
    }
  }

  private static void fit(
      Edge edge, Schema given, Port port, JsonPath path, Map<String, Schema> named, Report report) {
    List<Mismatch> mismatches = SchemaFit.check(given, named, port.schema(), named);
    if (!mismatches.isEmpty()) {
      String what = "what \"" + edge.from() + "\" gives does not fit the port \"";
      String message = what + port.name() + "\" of \"" + edge.to() + "\"";
      String why = String.join("\n", mismatches.stream().map(Mismatch::text).toList());
      report.add(Diagnostic.of(DiagnosticCode.TYPE102, report.at(path), message).because(why));
    }
  }

  private static List<Schema> given(
      Edge edge, DataType output, Port port, ScopeTree scopes, Map<String, Schema> named) {
    return switch (port.role()) {
      case VALUE, OPTIONAL, MERGE, RACE -> byCase(edge, output);
      case ELEMENT -> elements(output.schema(), named);
      case COLLECT, WINDOW -> {
        String collects = port.collects();
        Scope scope = collects == null ? null : scopes.get(collects);
        // With failures among the values, what arrives is not what the source gives.
        yield scope == null || scope.onError() == ErrorMode.COLLECT
            ? List.of()
            : byCase(edge, output);
      }
      case ERROR, LATE -> List.of();
    };
  }

  private static List<Schema> byCase(Edge edge, DataType output) {
    List<Schema> given = new ArrayList<>();
    for (Case each : output.cases()) {
      if (edge.cases().contains(each.name()) && each.schema() != null) {
        given.add(each.schema());
      }
    }
    return edge.cases().isEmpty() ? List.of(output.schema()) : List.copyOf(given);
  }

  private static List<Schema> elements(Schema schema, Map<String, Schema> named) {
    Schema target = schema instanceof Schema.Ref ref ? named.get(ref.name()) : schema;
    return target instanceof Schema.Array array ? List.of(array.items()) : List.of();
  }
}
