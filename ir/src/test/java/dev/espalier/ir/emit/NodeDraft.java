package dev.espalier.ir.emit;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a [Draft].
final class NodeDraft {

  private final String id;
  private final Work work;
  private final List<Port> ports = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<CapabilityUse> capabilities = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();
  private final List<SettingUse> settings = new ArrayList<>();
  private List<String> ignored = List.of();
  private @Nullable String scope;
  private @Nullable String output;
  private @Nullable String summary;
  private ResultRole result = ResultRole.NONE;
  private Effect effect = Effect.PURE;
  private Determinism determinism = Determinism.STRICT;
  private Policies policies = Policies.NONE;

  private NodeDraft(String id, Work work) {
    this.id = id;
    this.work = work;
  }

  static NodeDraft input(String type) {
    return new NodeDraft(Node.INPUT, new Work.Input()).gives(type);
  }

  static NodeDraft java(String id) {
    return new NodeDraft(id, new Work.Java("com.acme.Flow", id));
  }

  static NodeDraft of(String id, Work work) {
    return new NodeDraft(id, work);
  }

  /// Adds a port; a source is a node id, or `node[Case,Case]`.
  NodeDraft port(String name, PortRole role, String type, String... sources) {
    ports.add(new Port(name, role, new Schema.Any(), type, null));
    for (var source : sources) {
      edges.add(edge(source, name));
    }
    return this;
  }

  /// Has what comes over the last edge wait, and go by its key.
  NodeDraft waiting(Buffer buffer, String key) {
    var bare = edges.removeLast();
    edges.add(new Edge(bare.id(), bare.from(), bare.to(), bare.port(), bare.cases(), buffer, key));
    return this;
  }

  NodeDraft takes(String name, String type, String... sources) {
    return port(name, sources.length > 1 ? PortRole.MERGE : PortRole.VALUE, type, sources);
  }

  NodeDraft after(String source) {
    edges.add(edge(source, null));
    return this;
  }

  private Edge edge(String source, @Nullable String port) {
    var bracket = source.indexOf('[');
    var from = bracket < 0 ? source : source.substring(0, bracket);
    List<String> cases =
        bracket < 0
            ? List.of()
            : List.of(source.substring(bracket + 1, source.length() - 1).split(","));
    var target = port == null ? id : id + "." + port;
    return new Edge(from + "/" + target, from, id, port, cases);
  }

  NodeDraft gives(String type) {
    output = type;
    return this;
  }

  NodeDraft answers(String type) {
    output = type;
    result = ResultRole.OUTPUT;
    return this;
  }

  NodeDraft answersAtOnce(String type) {
    output = type;
    result = ResultRole.EARLY_OUTPUT;
    return this;
  }

  NodeDraft in(String scopeId) {
    scope = scopeId;
    return this;
  }

  NodeDraft with(String capability, String target) {
    capabilities.add(new CapabilityUse(capability, capability, target));
    return this;
  }

  NodeDraft secret(String name) {
    secrets.add(name);
    return this;
  }

  NodeDraft setting(String name, String fallback) {
    settings.add(new SettingUse(name, new Schema.Any(), fallback));
    return this;
  }

  NodeDraft ignores(String... cases) {
    ignored = List.of(cases);
    return this;
  }

  NodeDraft does(Effect what, Determinism how) {
    effect = what;
    determinism = how;
    return this;
  }

  NodeDraft governedBy(Policies how) {
    policies = how;
    return this;
  }

  NodeDraft says(String text) {
    summary = text;
    return this;
  }

  Node node() {
    return new Node(
        id,
        work,
        "1",
        scope,
        List.of(),
        ignored,
        List.copyOf(ports),
        output == null ? null : Draft.type(output),
        result,
        new EffectClaim(effect, null),
        new DeterminismClaim(determinism, null),
        List.copyOf(capabilities),
        List.copyOf(secrets),
        List.copyOf(settings),
        policies,
        summary,
        null);
  }

  List<Edge> edges() {
    return edges;
  }
}
