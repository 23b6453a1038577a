package dev.espalier.runtime.sketch;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import dev.espalier.spi.Generic;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A node of a sketched flow. Sources are written `id`, or `id:case|case` for some cases.
public final class NodeSketch {

  private final String id;
  private final Work work;
  private final Body body;
  private final List<Port> ports = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private List<String> cases = List.of();
  private ToIntFunction<Object> caseOf = value -> -1;
  private Effect effect = Effect.PURE;
  private @Nullable String scope;
  private Policies policies = Policies.NONE;
  private boolean output;
  private boolean early;
  private boolean nothing;
  private boolean optional;
  private Type type = Object.class;

  NodeSketch(String id, Work work, Body body) {
    this.id = id;
    this.work = work;
    this.body = body;
  }

  public NodeSketch value(String... sources) {
    for (String source : sources) {
      port(PortRole.VALUE, null, null, source);
    }
    return this;
  }

  /// Takes the elements of `source`, which wait in a buffer.
  public NodeSketch element(String source, int capacity, Overflow overflow) {
    return element(source, new Buffer(capacity, overflow), null);
  }

  /// Takes the elements of `source`, which may wait in a buffer and be partitioned by a key: the
  /// port is called `p0`.
  public NodeSketch element(String source, @Nullable Buffer buffer, @Nullable String key) {
    element(source);
    Edge bare = edges.removeLast();
    edges.add(new Edge(bare.id(), bare.from(), bare.to(), bare.port(), bare.cases(), buffer, key));
    return this;
  }

  /// Has a buffer before the port that was added last.
  public NodeSketch buffered(int capacity, Overflow overflow) {
    String port = ports.getLast().name();
    edges.replaceAll(
        edge ->
            port.equals(edge.port())
                ? new Edge(
                    edge.id(),
                    edge.from(),
                    edge.to(),
                    port,
                    edge.cases(),
                    new Buffer(capacity, overflow),
                    null)
                : edge);
    return this;
  }

  public NodeSketch element(String source) {
    return in("each-" + bare(source)).port(PortRole.ELEMENT, null, null, source);
  }

  public NodeSketch optional(String... sources) {
    return port(PortRole.OPTIONAL, null, null, sources);
  }

  public NodeSketch merge(String... sources) {
    return port(PortRole.MERGE, null, null, sources);
  }

  public NodeSketch race(String... sources) {
    return port(PortRole.RACE, null, null, sources);
  }

  /// Collects from nodes in the scope over `source`.
  public NodeSketch collect(String source, String... inner) {
    return port(PortRole.COLLECT, null, "each-" + source, inner);
  }

  /// Gathers windows of what nodes in a scope give; this node is in the scope over them.
  public NodeSketch window(String scope, String... inner) {
    return in("windows-" + id).port(PortRole.WINDOW, null, scope, inner);
  }

  /// Takes what comes too late for the windows of a node.
  public NodeSketch late(String source) {
    return in("late-" + source).port(PortRole.LATE, null, null, source);
  }

  /// Collects from nodes in the scope over the windows of `source`.
  public NodeSketch collectWindows(String source, String... inner) {
    return port(PortRole.COLLECT, null, "windows-" + source, inner);
  }

  /// Collects from nodes in the scope over what comes too late for the windows of `source`.
  public NodeSketch collectLate(String source, String... inner) {
    return port(PortRole.COLLECT, null, "late-" + source, inner);
  }

  public NodeSketch error(String source, Class<? extends Throwable> type) {
    return port(PortRole.ERROR, type.getCanonicalName(), null, source);
  }

  public NodeSketch after(String... sources) {
    for (String source : sources) {
      edges.add(new Edge(bare(source) + "/" + id, bare(source), id, null, casesOf(source)));
    }
    return this;
  }

  private NodeSketch port(
      PortRole role, @Nullable String javaType, @Nullable String collects, String... sources) {
    String port = "p" + ports.size();
    ports.add(new Port(port, role, new Schema.Any(), javaType, collects));
    for (String source : sources) {
      String from = bare(source);
      edges.add(new Edge(from + "/" + id + "." + port, from, id, port, casesOf(source)));
    }
    return this;
  }

  private static String bare(String source) {
    return source.replaceAll(":.*", "");
  }

  private static List<String> casesOf(String source) {
    int colon = source.indexOf(':');
    return colon < 0 ? List.of() : List.of(source.substring(colon + 1).split("\\|"));
  }

  public NodeSketch in(String id) {
    scope = id;
    return this;
  }

  public NodeSketch branches(ToIntFunction<Object> chooser, String... names) {
    caseOf = chooser;
    cases = List.of(names);
    return this;
  }

  public NodeSketch effect(Effect claim) {
    effect = claim;
    return this;
  }

  public NodeSketch effectful() {
    return effect(Effect.EFFECTFUL);
  }

  public NodeSketch governedBy(Policies how) {
    policies = how;
    return this;
  }

  public NodeSketch output() {
    output = true;
    return this;
  }

  public NodeSketch early() {
    early = true;
    return this;
  }

  public NodeSketch returns(Type result) {
    type = result;
    return this;
  }

  /// Has no result.
  public NodeSketch nothing() {
    nothing = true;
    return this;
  }

  /// Returns an `Optional`.
  public NodeSketch optionalResult() {
    optional = true;
    cases = List.of("present", "empty");
    return this;
  }

  String id() {
    return id;
  }

  Body body() {
    return body;
  }

  int caseOf(Object value) {
    return caseOf.applyAsInt(value);
  }

  Type type() {
    return optional ? Generic.of(Optional.class, Object.class) : nothing ? void.class : type;
  }

  List<Edge> edges() {
    return edges;
  }

  Node node() {
    return new Node(
        id,
        work,
        "1",
        scope,
        List.of(),
        List.of(),
        ports,
        nothing ? null : FlowSketch.type(cases),
        FlowSketch.role(output, early),
        new EffectClaim(effect, null),
        new DeterminismClaim(Determinism.STRICT, null),
        List.of(),
        List.of(),
        List.of(),
        policies,
        null,
        new Source("sketch/" + id + ".java", 1, 1));
  }
}
