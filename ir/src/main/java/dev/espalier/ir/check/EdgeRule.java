package dev.espalier.ir.check;

import dev.espalier.Overflow;
import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.json.JsonPath;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An edge has two ends in the flow, and takes what its source gives.
final class EdgeRule implements Rule {

  @Override
  public void check(FlowIndex flow, Report report) {
    int position = 0;
    for (Edge edge : flow.flow().edges()) {
      JsonPath path = Report.EDGES.at(position);
      Node from = end(edge.from(), path.at("from"), flow, report);
      Node to = end(edge.to(), path.at("to"), flow, report);
      if (edge.from().equals(edge.to())) {
        report.add(
            DiagnosticCode.DAG204, report.at(path), "the node \"" + edge.to() + "\" feeds itself");
      }
      Port port = to == null ? null : target(edge, to, path, flow, report);
      if (from != null) {
        source(from, port, path, report);
        cases(edge, flow.cases(from.id()), path.at("cases"), report);
      }
      buffer(edge, port, flow, path, report);
      partition(edge, port, flow, path.at("partitionKey"), report);
      position++;
    }
  }

  private static void buffer(
      Edge edge, @Nullable Port port, FlowIndex flow, JsonPath path, Report report) {
    Buffer buffer = edge.buffer();
    if (buffer == null) {
      return;
    }
    if (buffer.capacity() < 1 || buffer.capacity() > Buffer.MOST) {
      report.add(
          DiagnosticCode.CTRL118,
          report.at(path.at("buffer")),
          "a buffer of " + buffer.capacity() + " elements");
    }
    if (port != null && port.role() != PortRole.ELEMENT && !isWithinScope(edge, port, flow)) {
      report.add(
          DiagnosticCode.CTRL118,
          report.at(path.at("buffer")),
          "a buffer where no elements are taken");
    } else if (port != null
        && port.role() != PortRole.ELEMENT
        && buffer.overflow() == Overflow.SPILL) {
      report.add(
          DiagnosticCode.CTRL118,
          report.at(path.at("buffer")),
          "a buffer within a scope that spills");
    }
    Integer spill = buffer.spill();
    if ((buffer.overflow() == Overflow.SPILL) != (spill != null) || (spill != null && spill < 1)) {
      report.add(
          DiagnosticCode.SPILL101,
          report.at(path.at("buffer")),
          buffer.overflow() == Overflow.SPILL
              ? "a buffer that spills up to " + spill + " MiB"
              : "a limit of " + spill + " MiB for a buffer that does not spill");
    }
  }

  /// Whether an edge leads from one node of a scope to another, with a value for each element.
  private static boolean isWithinScope(Edge edge, Port port, FlowIndex flow) {
    Node from = flow.node(edge.from());
    Node to = flow.node(edge.to());
    return from != null
        && to != null
        && from.scope() != null
        && from.scope().equals(to.scope())
        && port.role() != PortRole.COLLECT
        && port.role() != PortRole.ERROR;
  }

  private static void partition(
      Edge edge, @Nullable Port port, FlowIndex flow, JsonPath path, Report report) {
    String key = edge.partitionKey();
    if (key == null || port == null) {
      return;
    }
    if (port.role() != PortRole.ELEMENT) {
      report.add(
          DiagnosticCode.CTRL119, report.at(path), "a partition where no elements are taken");
    } else if (!key.equals(port.name()) && !key.startsWith(port.name() + ".")) {
      report.add(
          DiagnosticCode.CTRL119,
          report.at(path),
          "the key \"" + key + "\" is no path over the port \"" + port.name() + "\"");
    }
    for (Scope scope : flow.flow().scopes()) {
      if (scope.source().equals(edge.from()) && scope.concurrency() == 1) {
        report.add(
            DiagnosticCode.CTRL119,
            report.at(path),
            "a partition of elements that go one after the other anyway");
      }
    }
  }

  private static @Nullable Node end(String id, JsonPath path, FlowIndex flow, Report report) {
    Node node = flow.node(id);
    if (node == null) {
      report.unknown(
          DiagnosticCode.DAG202, report.at(path), "no node \"" + id + "\"", id, flow.ids());
    }
    return node;
  }

  private static @Nullable Port target(
      Edge edge, Node to, JsonPath path, FlowIndex flow, Report report) {
    if (to.work() instanceof Work.Input) {
      report.add(DiagnosticCode.DAG304, report.at(path, to), "an edge leads to the flow's input");
    }
    String name = edge.port();
    if (name == null) {
      return null;
    }
    Port port = flow.port(to.id(), name);
    if (port != null) {
      return port;
    }
    report.unknown(
        DiagnosticCode.DAG304,
        report.at(path.at("port"), to),
        "the node \"" + to.id() + "\" has no port \"" + name + "\"",
        name,
        to.ports().stream().map(Port::name).toList());
    return null;
  }

  private static void source(Node from, @Nullable Port port, JsonPath path, Report report) {
    if (from.output() == null
        && port != null
        && port.role() != PortRole.ERROR
        && port.role() != PortRole.LATE) {
      report.add(
          DiagnosticCode.DAG304,
          report.at(path.at("from"), from),
          "the node \""
              + from.id()
              + "\" gives nothing that the port \""
              + port.name()
              + "\" could take");
    }
  }

  private static void cases(Edge edge, Set<String> known, JsonPath path, Report report) {
    int position = 0;
    for (String name : edge.cases()) {
      if (!known.contains(name)) {
        report.unknown(
            DiagnosticCode.CTRL104,
            report.at(path.at(position)),
            "\"" + name + "\" is no case of the node \"" + edge.from() + "\"",
            name,
            known);
      }
      position++;
    }
  }
}
