package dev.espalier.ir.emit;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.Artifact;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow written by hand, node by node; ports name their sources. Enough for drawings: nothing is
/// derived.
final class Draft {

  private final String name;
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private @Nullable String summary;
  private @Nullable Duration deadline;
  private boolean durable;

  Draft(String name) {
    this.name = name;
  }

  Draft says(String text) {
    summary = text;
    return this;
  }

  Draft within(Duration longest) {
    deadline = longest;
    durable = true;
    return this;
  }

  Draft startedBy(Trigger trigger) {
    triggers.add(trigger);
    return this;
  }

  Draft scope(Scope scope) {
    scopes.add(scope);
    return this;
  }

  Draft node(NodeDraft node) {
    nodes.add(node.node());
    edges.addAll(node.edges());
    return this;
  }

  Draft edge(Edge edge) {
    edges.add(edge);
    return this;
  }

  Flow flow() {
    return new Flow(
        Flow.IR_VERSION,
        "00000000-0000-5000-8000-000000000000",
        name,
        "1.0.0",
        summary,
        deadline,
        durable,
        null,
        null,
        List.copyOf(triggers),
        List.copyOf(nodes),
        List.copyOf(edges),
        List.copyOf(scopes),
        List.of(),
        Map.of(),
        new Requirements(
            Effect.PURE,
            Determinism.STRICT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of(),
        Map.of(),
        List.<Artifact>of(),
        null,
        "");
  }

  static DataType type(String javaType) {
    return new DataType(new Schema.Any(), javaType, List.of());
  }
}
