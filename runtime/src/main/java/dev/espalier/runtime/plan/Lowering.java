package dev.espalier.runtime.plan;

import dev.espalier.ErrorMode;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.plan.Draft.Local;
import dev.espalier.runtime.policy.Governor;
import dev.espalier.spi.Emission;
import dev.espalier.spi.FlowCode;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lowers a flow to its plan.
///
/// Work grows with nodes and edges only. A document that contradicts itself is refused with the
/// node where that shows.
public final class Lowering {

  private final Flow flow;
  private final FlowCode code;
  private final Function<Node, @Nullable Object[]> constants;
  private final Function<Work.Subflow, Plan> subplans;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Draft> scopes = new HashMap<>();
  private final Draft root = new Draft(null, null);
  private final List<Draft> homes = new ArrayList<>();
  private final List<Integer> locals = new ArrayList<>();
  private boolean timed;

  private Lowering(
      Flow flow,
      FlowCode code,
      Function<Node, @Nullable Object[]> constants,
      Function<Work.Subflow, Plan> subplans) {
    this.flow = flow;
    this.code = code;
    this.constants = constants;
    this.subplans = subplans;
  }

  /// Returns the plan of a flow.
  ///
  /// @param constants gives a node's capabilities, secrets and settings, in that order
  /// @param subplans gives the plan of another flow
  /// @throws dev.espalier.runtime.result.FlowRefusedException if the document contradicts itself
  public static Plan lower(
      Flow flow,
      FlowCode code,
      Function<Node, @Nullable Object[]> constants,
      Function<Work.Subflow, Plan> subplans) {
    return new Lowering(flow, code, constants, subplans).plan();
  }

  private Plan plan() {
    for (Scope scope : flow.scopes()) {
      draft(scope, 0);
    }
    for (Node node : flow.nodes()) {
      place(node);
    }
    for (Scope scope : flow.scopes()) {
      placeScope(scope);
    }
    connect();
    markOutputs();
    Freezing freezing = new Freezing(flow, constants);
    Block block = freezing.freeze(root);
    boolean early = flow.nodes().stream().anyMatch(n -> n.result() == ResultRole.EARLY_OUTPUT);
    boolean streams =
        flow.nodes().stream().anyMatch(n -> n.result() != ResultRole.NONE && n.scope() != null);
    List<Integer> outputs = root.outputs.stream().filter(this::isNode).toList();
    return new Plan(flow, code, block, outputs, early, streams, timed, deciders(), null);
  }

  private boolean isNode(int local) {
    return root.locals.get(local).kind != Nodes.SCOPE;
  }

  private Draft draft(Scope scope, int level) {
    Draft known = scopes.get(scope.id());
    if (known != null) {
      return known;
    }
    if (level > flow.scopes().size()) {
      throw PlanFault.of(flow, null, "scope \"" + scope.id() + "\" lies within itself");
    }
    String outer = scope.parent();
    Draft parent = outer == null ? root : draft(scopeNamed(outer), level + 1);
    Draft draft = new Draft(scope, parent);
    draft.add(new Local(Nodes.ELEMENT, -1, null, null));
    scopes.put(scope.id(), draft);
    return draft;
  }

  private Scope scopeNamed(String id) {
    return flow.scopes().stream()
        .filter(scope -> scope.id().equals(id))
        .findFirst()
        .orElseThrow(() -> PlanFault.of(flow, null, "there is no scope \"" + id + "\""));
  }

  private void place(Node node) {
    int number = homes.size();
    String scope = node.scope();
    Draft home = scope == null ? root : scopes.get(scope);
    if (home == null) {
      throw PlanFault.of(flow, node, "there is no scope \"" + scope + "\"");
    }
    byte kind =
        switch (node.work()) {
          case Work.Input input -> Nodes.INPUT;
          case Work.Subflow subflow -> Nodes.SUBFLOW;
          case Work.Java java -> Nodes.CALL;
          case Work.Wasm wasm -> Nodes.CALL;
          case Work.Python python -> Nodes.CALL;
          case Work.Connector connector -> Nodes.CALL;
          case Work.Await await -> Nodes.CALL;
          case Work.Approval approval -> Nodes.CALL;
        };
    Local local = new Local(kind, number, node, null);
    local.flags = flags(node, number);
    if (node.policies().governsCalls()) {
      Governor governor = governor(node);
      local.governor = governor;
      timed |= governor.stopsCalls();
    }
    if (node.work() instanceof Work.Subflow subflow) {
      local.subplan = subplans.apply(subflow);
    }
    if (kind == Nodes.INPUT && !(home == root && home.locals.isEmpty())) {
      throw PlanFault.of(flow, node, "the input is not the first node");
    }
    homes.add(home);
    locals.add(home.add(local));
    if (numbers.put(node.id(), number) != null) {
      throw PlanFault.of(flow, node, "two nodes are called \"" + node.id() + "\"");
    }
  }

  private Governor governor(Node node) {
    List<String> ports = new ArrayList<>();
    for (Port port : node.ports()) {
      ports.add(port.name());
    }
    Policies.Retry retry = node.policies().retry();
    return new Governor(
        node.id(),
        node.policies(),
        ports,
        retry == null ? List.of() : failures(node, retry.retryOn()),
        retry == null ? List.of() : failures(node, retry.abortOn()));
  }

  private List<Class<?>> failures(Node node, List<String> names) {
    List<Class<?>> types = new ArrayList<>();
    for (String name : names) {
      Class<?> type = ErrorTypes.find(name, code.getClass().getClassLoader());
      if (type == null) {
        throw PlanFault.of(flow, node, "there is no class \"" + name + "\" for its retry");
      }
      types.add(type);
    }
    return types;
  }

  private int flags(Node node, int number) {
    int flags = 0;
    DataType output = node.output();
    if (output == null) {
      flags |= Nodes.VOID;
    } else if (node.work() instanceof Work.Java && isA(number, Optional.class)) {
      flags |= Nodes.OPTIONAL;
    } else if (isA(number, Emission.class)) {
      flags |= Nodes.EMITS;
    } else if (!output.cases().isEmpty()) {
      flags |= Nodes.BRANCH;
    }
    if (node.effect().effective() != dev.espalier.Effect.EFFECTFUL) {
      flags |= Nodes.INTERRUPTIBLE;
    }
    if (node.result() == ResultRole.EARLY_OUTPUT) {
      flags |= Nodes.EARLY;
    }
    return flags;
  }

  private boolean isA(int number, Class<?> generic) {
    return code.typeOf(number) instanceof ParameterizedType type && type.getRawType() == generic;
  }

  private void placeScope(Scope scope) {
    Draft draft = scopes.get(scope.id());
    Integer source = numbers.get(scope.source());
    if (draft != null && draft.parent != null && source != null && !scope.isOverElements()) {
      draft.localInParent = draft.parent.add(new Local(Nodes.SCOPE, source, null, draft));
      return;
    }
    if (draft == null || draft.parent == null || source == null) {
      throw PlanFault.of(
          flow, null, "scope \"" + scope.id() + "\" has no source \"" + scope.source() + "\"");
    }
    if (homes.get(source) != draft.parent) {
      throw PlanFault.of(
          flow,
          flow.nodes().get(source),
          "scope \"" + scope.id() + "\" is not where its source \"" + scope.source() + "\" is");
    }
    draft.localInParent = draft.parent.add(new Local(Nodes.SCOPE, source, null, draft));
  }

  private void connect() {
    Map<String, List<Edge>> incoming = new HashMap<>();
    for (Edge edge : flow.edges()) {
      incoming.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge);
    }
    PortLowering ports = new PortLowering(flow, code, numbers, scopes, homes, locals);
    WindowLowering.lower(flow, scopes);
    for (int number = 0; number < homes.size(); number++) {
      ports.lower(number, incoming.getOrDefault(flow.nodes().get(number).id(), List.of()));
    }
    for (Draft draft : scopes.values()) {
      if (draft.opener == null) {
        ports.open(draft);
      }
    }
  }

  private void markOutputs() {
    for (int number = 0; number < homes.size(); number++) {
      if (flow.nodes().get(number).result() != ResultRole.NONE) {
        mark(homes.get(number), locals.get(number));
      }
    }
  }

  private static void mark(Draft draft, int local) {
    Draft at = draft;
    int output = local;
    while (!at.outputs.contains(output)) {
      at.outputs.add(output);
      if (at.parent == null) {
        return;
      }
      output = at.localInParent;
      at = at.parent;
    }
  }

  private List<Integer> deciders() {
    List<Integer> deciders = new ArrayList<>();
    for (Local local : root.locals) {
      if ((local.flags & (Nodes.BRANCH | Nodes.OPTIONAL)) != 0) {
        deciders.add(local.number);
      }
    }
    return deciders;
  }

  static ErrorMode modeOf(Draft draft) {
    return draft.scope == null ? ErrorMode.FAIL : draft.scope.onError();
  }
}
