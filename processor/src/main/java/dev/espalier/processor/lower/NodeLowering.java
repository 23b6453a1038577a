package dev.espalier.processor.lower;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Work;
import dev.espalier.processor.check.Nature;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.check.policy.StatePort;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.Claims;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lowers single nodes to IR.
final class NodeLowering {

  private final Subject subject;
  private final WorkLowering work;
  private final Typing typing;

  NodeLowering(Subject subject, WorkLowering work, Typing typing) {
    this.subject = subject;
    this.work = work;
    this.typing = typing;
  }

  Node lower(Vertex vertex) {
    NodeModel node = vertex.node();
    return node == null ? input(vertex) : lower(vertex, node);
  }

  private Node input(Vertex vertex) {
    return new Node(
        vertex.id(),
        new Work.Input(),
        "1",
        null,
        List.of(),
        ignored(vertex),
        List.of(),
        typing.result(vertex.index()),
        ResultRole.NONE,
        new EffectClaim(Effect.PURE, null),
        new DeterminismClaim(Determinism.STRICT, null),
        List.of(),
        List.of(),
        List.of(),
        Policies.NONE,
        null,
        null);
  }

  private Node lower(Vertex vertex, NodeModel node) {
    Nature nature = subject.natures().inferred(node);
    return new Node(
        vertex.id(),
        work.lower(node),
        node.about().version(),
        scope(subject.graph().scopes().of(vertex.index())),
        Guards.of(vertex.index(), subject.guards()),
        ignored(vertex),
        ports(vertex),
        typing.result(vertex.index()),
        role(node),
        new EffectClaim(nature.effect(), value(node.claims().effect())),
        new DeterminismClaim(nature.determinism(), value(node.claims().determinism())),
        capabilities(node),
        secrets(node),
        settings(node),
        policies(node),
        node.about().summary(),
        node.about().source());
  }

  /// Returns the id of a scope, null at the top.
  @Nullable String scope(int scope) {
    if (scope == ScopeTree.TOP) {
      return null;
    }
    ScopeTree scopes = subject.graph().scopes();
    String source = subject.graph().vertices().get(scopes.source(scope)).id();
    if (scopes.isOverElements(scope)) {
      return "each-" + source;
    }
    return (scopes.isOverLate(scope) ? "late-" : "windows-") + source;
  }

  private List<String> ignored(Vertex vertex) {
    List<String> cases = vertex.branch().cases();
    List<String> ignored = new ArrayList<>();
    for (int number : subject.ignored(vertex).numbers()) {
      ignored.add(cases.get(number));
    }
    return List.copyOf(ignored);
  }

  private List<Port> ports(Vertex vertex) {
    List<Port> ports = new ArrayList<>();
    List<Wire> wires = subject.graph().wires().get(vertex.index());
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get(i);
      int closes =
          wire.role() == PortRole.COLLECT || wire.role() == PortRole.WINDOW
              ? subject.graph().scopes().of(wire.arcs().getFirst().from())
              : ScopeTree.TOP;
      ports.add(
          new Port(
              wire.port().name(),
              wire.role(),
              typing.port(vertex.index(), i),
              TypeText.qualified(wire.port().type()),
              scope(closes)));
    }
    return ports;
  }

  private static ResultRole role(NodeModel node) {
    if (node.answer() == null) {
      return ResultRole.NONE;
    }
    return node.answer().early() ? ResultRole.EARLY_OUTPUT : ResultRole.OUTPUT;
  }

  private static <T> @Nullable T value(Claims.@Nullable Claim<T> claim) {
    return claim == null ? null : claim.value();
  }

  private static List<CapabilityUse> capabilities(NodeModel node) {
    List<CapabilityUse> uses = new ArrayList<>();
    for (ParameterModel parameter : node.codeParameters()) {
      if (parameter instanceof ParameterModel.Capability capability) {
        uses.add(
            new CapabilityUse(capability.capability(), capability.name(), capability.target()));
      }
    }
    return uses;
  }

  private static List<String> secrets(NodeModel node) {
    List<String> names = new ArrayList<>();
    for (ParameterModel parameter : node.codeParameters()) {
      if (parameter instanceof ParameterModel.SecretValue secret) {
        names.add(secret.secret());
      }
    }
    return names;
  }

  private List<SettingUse> settings(NodeModel node) {
    List<SettingUse> uses = new ArrayList<>();
    for (ParameterModel parameter : node.codeParameters()) {
      if (parameter instanceof ParameterModel.SettingValue setting) {
        uses.add(new SettingUse(setting.setting(), typing.setting(setting), setting.fallback()));
      }
    }
    return uses;
  }

  private Policies policies(NodeModel node) {
    PolicyModel declared = node.policies();
    Reference compensates = node.compensates();
    return new Policies(
        value(declared.delay()),
        value(declared.timeout()),
        declared.retry() == null ? null : declared.retry().value(),
        value(declared.rateLimit()),
        value(declared.circuitBreaker()),
        value(declared.concurrency()),
        declared.cache() == null ? null : declared.cache().declared().value(),
        repeat(node),
        declared.key() == null
            ? List.of()
            : declared.key().paths().stream().map(Reference::name).toList(),
        compensates == null ? null : compensates.name());
  }

  private static <T> @Nullable T value(PolicyModel.@Nullable Declared<T> declared) {
    return declared == null ? null : declared.value();
  }

  private Policies.@Nullable Repeat repeat(NodeModel node) {
    PolicyModel.Repeat repeat = node.policies().repeat();
    ParameterModel.Port port = StatePort.of(node, subject.round().java());
    return repeat == null || port == null
        ? null
        : new Policies.Repeat(repeat.maxIterations(), repeat.delay(), port.name());
  }
}
