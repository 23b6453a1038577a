package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Windows;
import dev.espalier.ir.json.JsonPath;
import java.time.Duration;
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
    new OverWindows(tree, flow, report).check();
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
    } else if (scope.isOverElements() && !Objects.equals(source.scope(), scope.parent())) {
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

  /// Windows have a length and a port that gathers them, and what comes too late for them is known
  /// by their event time.
  private static final class OverWindows {

    private final ScopeTree tree;
    private final FlowIndex flow;
    private final Report report;

    OverWindows(ScopeTree tree, FlowIndex flow, Report report) {
      this.tree = tree;
      this.flow = flow;
      this.report = report;
    }

    void check() {
      List<Scope> scopes = flow.flow().scopes();
      for (int i = 0; i < scopes.size(); i++) {
        Scope scope = scopes.get(i);
        JsonPath path = Report.SCOPES.at(i);
        Windows windows = scope.windows();
        if (windows != null) {
          gathering(scope, path.at("source"));
          windows(windows, report.at(path.at("windows")));
        }
        if (scope.late() != null) {
          late(scope, scope.late(), report.at(path.at("late")));
        }
      }
    }

    private void gathering(Scope scope, JsonPath path) {
      Node node = flow.node(scope.source());
      if (node == null) {
        return;
      }
      long ports = node.ports().stream().filter(port -> port.role() == PortRole.WINDOW).count();
      if (ports != 1 || !scope.id().equals(node.scope())) {
        report.add(
            DiagnosticCode.DAG304,
            report.at(path, node),
            "the node \"%s\" does not gather the windows of the scope \"%s\""
                .formatted(node.id(), scope.id()));
      }
      for (Port port : node.ports()) {
        Scope closed = port.collects() == null ? null : tree.get(port.collects());
        if (port.role() == PortRole.WINDOW
            && closed != null
            && !Objects.equals(closed.parent(), scope.parent())) {
          report.add(
              DiagnosticCode.DAG304,
              report.at(path, node),
              "the scope \"%s\" is not nested where \"%s\" is".formatted(scope.id(), closed.id()));
        }
      }
    }

    private void windows(Windows windows, Place place) {
      String fault = fault(windows);
      if (fault != null) {
        report.add(DiagnosticCode.CTRL120, place, fault);
      }
    }

    private static @Nullable String fault(Windows windows) {
      for (Duration each : List.of(or(windows.size()), or(windows.slide()), or(windows.gap()))) {
        if (each.compareTo(Duration.ofMillis(1)) < 0) {
          return "windows of less than a millisecond";
        }
      }
      if ((windows.size() == null) == (windows.gap() == null)) {
        return "windows need either a size or a gap";
      }
      if (windows.slide() != null && (windows.size() == null || !slides(windows))) {
        return "windows that do not overlap, or of which an element is in too many";
      }
      boolean waits = windows.outOfOrder() != null || windows.lateness() != null;
      return waits && windows.eventTime() == null ? "windows that wait without event time" : null;
    }

    private static boolean slides(Windows windows) {
      Duration slide = Objects.requireNonNull(windows.slide());
      Duration size = Objects.requireNonNull(windows.size());
      return slide.compareTo(size) <= 0
          && size.toMillis() / slide.toMillis() <= Windows.MOST_OVERLAPS;
    }

    private static Duration or(@Nullable Duration duration) {
      return duration == null ? Duration.ofSeconds(1) : duration;
    }

    private void late(Scope scope, String of, Place place) {
      Scope windows = tree.get(of);
      if (windows == null) {
        report.unknown(DiagnosticCode.DAG304, place, "no scope \"" + of + "\"", of, tree.ids());
      } else if (windows.windows() == null
          || windows.windows().eventTime() == null
          || !windows.source().equals(scope.source())
          || !Objects.equals(windows.parent(), scope.parent())) {
        report.add(
            DiagnosticCode.CTRL122,
            place,
            "nothing comes too late for the scope \"%s\"".formatted(windows.id()));
      }
    }
  }
}
