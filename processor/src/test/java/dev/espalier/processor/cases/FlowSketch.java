package dev.espalier.processor.cases;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Scope;
import java.util.Locale;

/// A flow on a few lines: what linking decided, without schemas and what is derived.
final class FlowSketch {

  private final Flow flow;
  private final StringBuilder text = new StringBuilder();

  private FlowSketch(Flow flow) {
    this.flow = flow;
  }

  static String of(Flow flow) {
    FlowSketch sketch = new FlowSketch(flow);
    sketch.flow();
    return sketch.text.toString();
  }

  private void flow() {
    line(
        "flow %s %s: %s -> %s"
            .formatted(flow.name(), flow.version(), type(flow.input()), type(flow.output())));
    for (Scope scope : flow.scopes()) {
      line(
          "  scope %s%s x%d %s%s"
              .formatted(
                  scope.id(),
                  scope.parent() == null ? "" : " in " + scope.parent(),
                  scope.concurrency(),
                  scope.onError().name().toLowerCase(Locale.ROOT),
                  scope.ordered() ? "" : " unordered"));
      if (scope.windows() != null) {
        line("    " + scope.windows());
      }
    }
    flow.nodes().forEach(this::node);
    text.append('\n');
  }

  private void node(Node node) {
    line(
        "  %s %s%s%s -> %s%s%s"
            .formatted(
                node.id(),
                node.work().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                node.scope() == null ? "" : " in " + node.scope(),
                effects(node),
                type(node.output()),
                node.result() == ResultRole.NONE ? "" : " = answer",
                node.ignored().isEmpty() ? "" : " ignoring " + String.join("|", node.ignored())));
    if (!node.guard().isEmpty()) {
      line(
          "    if %s"
              .formatted(node.guard().stream().map(FlowSketch::box).collect(joining(" or "))));
    }
    node.ports().forEach(port -> port(node, port));
    for (Edge edge : flow.edges()) {
      if (edge.to().equals(node.id()) && edge.port() == null) {
        line("    after %s".formatted(source(edge)));
      }
    }
  }

  private void port(Node node, Port port) {
    String sources =
        flow.edges().stream()
            .filter(edge -> edge.to().equals(node.id()) && port.name().equals(edge.port()))
            .map(FlowSketch::source)
            .collect(joining(", "));
    String role = port.role() == PortRole.VALUE ? "" : port.role().name().toLowerCase(Locale.ROOT);
    line(
        "    %s <- %s%s"
            .formatted(
                port.name(),
                role.isEmpty() ? "" : role + " ",
                port.collects() == null ? sources : sources + " of " + port.collects()));
  }

  private static String effects(Node node) {
    String effect = node.effect().effective().name().toLowerCase(Locale.ROOT);
    return effect.equals("pure") ? "" : " " + effect;
  }

  private static String source(Edge edge) {
    String cases = edge.cases().isEmpty() ? "" : "[" + String.join("|", edge.cases()) + "]";
    Buffer buffer = edge.buffer();
    String waits =
        buffer == null
            ? ""
            : " (%d %s%s)"
                .formatted(
                    buffer.capacity(),
                    buffer.overflow(),
                    buffer.spill() == null ? "" : " " + buffer.spill());
    String key = edge.partitionKey() == null ? "" : " by " + edge.partitionKey();
    return edge.from() + cases + waits + key;
  }

  private static String box(Box box) {
    return box.cases().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + String.join("|", entry.getValue()))
        .collect(joining(" & "));
  }

  private static String type(DataType type) {
    return type == null
        ? "nothing"
        : String.valueOf(type.javaType()).replaceAll("\\b[a-z][a-z0-9]*\\.(?=[a-zA-Z])", "");
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
