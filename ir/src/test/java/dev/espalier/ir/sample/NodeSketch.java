package dev.espalier.ir.sample;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node of a [Sketch]. Types are names of schemas.
public final class NodeSketch {

  private final String id;
  private final Work work;
  private final List<Port> ports = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<CapabilityUse> capabilities = new ArrayList<>();
  private final List<SettingUse> settings = new ArrayList<>();
  private List<Box> guard = List.of();
  private List<String> ignored = List.of();
  private @Nullable String scope;
  private @Nullable DataType output;
  private ResultRole result = ResultRole.NONE;
  private Effect effect = Effect.PURE;
  private Determinism determinism = Determinism.STRICT;
  private Policies policies = Policies.NONE;

  private NodeSketch(String id, Work work) {
    this.id = id;
    this.work = work;
  }

  public static NodeSketch input(String type) {
    return new NodeSketch(Node.INPUT, new Work.Input()).gives(type);
  }

  public static NodeSketch java(String id) {
    return new NodeSketch(id, new Work.Java("com.acme.Flow", id));
  }

  public static NodeSketch of(String id, Work work) {
    return new NodeSketch(id, work);
  }

  /// Adds a port; a source is a node id, or `node[Case,Case]`.
  public NodeSketch port(String name, PortRole role, String type, String... sources) {
    return port(new Port(name, role, new Schema.Ref(type), "com.acme." + type, null), sources);
  }

  public NodeSketch port(Port port, String... sources) {
    ports.add(port);
    for (var source : sources) {
      edges.add(edge(source, port.name()));
    }
    return this;
  }

  public NodeSketch takes(String name, String type, String... sources) {
    return port(name, sources.length > 1 ? PortRole.MERGE : PortRole.VALUE, type, sources);
  }

  public NodeSketch collects(String name, String type, String scopeId, String source) {
    var schema = new Schema.Ref(type);
    return port(new Port(name, PortRole.COLLECT, schema, "com.acme." + type, scopeId), source);
  }

  public NodeSketch after(String source) {
    edges.add(edge(source, null));
    return this;
  }

  public NodeSketch gives(String type) {
    return gives(new Schema.Ref(type), "com.acme." + type);
  }

  public NodeSketch gives(Schema schema, String javaType) {
    output = new DataType(schema, javaType, List.of());
    return this;
  }

  public NodeSketch branches(String type, String... cases) {
    var named = new ArrayList<Case>();
    for (var each : cases) {
      named.add(new Case(each, new Schema.Ref(each)));
    }
    output = new DataType(new Schema.Ref(type), "com.acme." + type, List.copyOf(named));
    return this;
  }

  public NodeSketch answers(String type) {
    result = ResultRole.OUTPUT;
    return gives(type);
  }

  /// Has elements of one key, over the last port, go one after the other.
  public NodeSketch by(String key) {
    Edge bare = edges.removeLast();
    edges.add(new Edge("", bare.from(), bare.to(), bare.port(), bare.cases(), null, key));
    return this;
  }

  public NodeSketch in(String scopeId) {
    scope = scopeId;
    return this;
  }

  public NodeSketch when(Map<String, List<String>> box) {
    guard = new ArrayList<>(guard);
    guard.add(new Box(box));
    return this;
  }

  public NodeSketch ignores(String... cases) {
    ignored = List.of(cases);
    return this;
  }

  public NodeSketch with(String capability, @Nullable String target) {
    capabilities.add(new CapabilityUse(capability, capability, target));
    determinism = Determinism.BEST_EFFORT;
    return this;
  }

  public NodeSketch setting(String name, @Nullable String fallback) {
    settings.add(new SettingUse(name, new Schema.Text(null), fallback));
    return this;
  }

  public NodeSketch reads() {
    effect = Effect.READ_ONLY;
    return this;
  }

  public NodeSketch effectful() {
    effect = Effect.EFFECTFUL;
    return this;
  }

  public NodeSketch governedBy(Policies how) {
    policies = how;
    return this;
  }

  Node node() {
    return new Node(
        id,
        work,
        "1",
        scope,
        List.copyOf(guard),
        ignored,
        List.copyOf(ports),
        output,
        result,
        new EffectClaim(effect, null),
        new DeterminismClaim(determinism, null),
        List.copyOf(capabilities),
        List.of(),
        List.copyOf(settings),
        policies,
        "Says what " + id + " does.",
        new Source("com/acme/Flow.java", 7, 3));
  }

  List<Edge> edges() {
    return edges;
  }

  private Edge edge(String source, @Nullable String port) {
    var bracket = source.indexOf('[');
    if (bracket < 0) {
      return new Edge("", source, id, port, List.of());
    }
    var cases = source.substring(bracket + 1, source.length() - 1).split(",");
    return new Edge("", source.substring(0, bracket), id, port, List.of(cases));
  }
}
