package dev.espalier.ir.sample;

import dev.espalier.ir.derive.FlowSealer;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A flow in the making, as a front end would hand it to the sealer.
public final class Sketch {

  private final String name;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();
  private final Map<String, Schema> schemas = new TreeMap<>();
  private @Nullable Duration deadline;
  private boolean durable;

  public Sketch(String name) {
    this.name = name;
  }

  public Sketch durable(Duration longest) {
    deadline = longest;
    durable = true;
    return this;
  }

  public Sketch trigger(Trigger trigger) {
    triggers.add(trigger);
    return this;
  }

  public Sketch schema(String schemaName, Schema schema) {
    schemas.put(schemaName, schema);
    return this;
  }

  public Sketch scope(Scope scope) {
    scopes.add(scope);
    return this;
  }

  public Sketch node(NodeSketch node) {
    nodes.add(node.node());
    edges.addAll(node.edges());
    return this;
  }

  public Sketch shuffle(Random random) {
    java.util.Collections.shuffle(nodes, random);
    java.util.Collections.shuffle(edges, random);
    java.util.Collections.shuffle(scopes, random);
    return this;
  }

  public Flow raw() {
    return new Flow(
        "",
        "",
        name,
        "1.0.0",
        "Does things.",
        deadline,
        durable,
        output(Node.INPUT),
        answer(),
        List.copyOf(triggers),
        List.copyOf(nodes),
        List.copyOf(edges),
        List.copyOf(scopes),
        List.of(),
        Map.copyOf(schemas),
        Requirements.NONE,
        List.of(),
        Map.of(),
        List.of(),
        null,
        "");
  }

  public Flow seal() {
    return FlowSealer.seal(raw());
  }

  private @Nullable DataType output(String id) {
    for (var node : nodes) {
      if (node.id().equals(id)) {
        return node.output();
      }
    }
    return null;
  }

  private @Nullable DataType answer() {
    for (var node : nodes) {
      if (node.result() != ResultRole.NONE) {
        return node.output();
      }
    }
    return null;
  }
}
