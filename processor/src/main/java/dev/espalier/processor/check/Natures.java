package dev.espalier.processor.check;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.processor.link.Catalog;
import dev.espalier.processor.model.Claims;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.WorkflowModel;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/// Infers what nodes do to the world: from the capabilities they take and from who does the work. A
/// subflow does what its nodes do.
public final class Natures {

  private final Catalog catalog;
  private final Map<TypeElement, Nature> workflows = new HashMap<>();

  /// Creates it for one round.
  public Natures(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Returns what follows from a node's declaration, whatever it claims.
  public Nature inferred(NodeModel node) {
    Nature nature =
        switch (node.work()) {
          case NodeWork.Subflow(TypeElement workflow, _) -> of(workflow);
          case NodeWork.Await _, NodeWork.Approval _ -> Nature.WAITING;
          case NodeWork.Code _, NodeWork.Wasm _, NodeWork.Python _, NodeWork.Nobody _ ->
              Nature.PURE;
        };
    for (ParameterModel parameter : node.codeParameters()) {
      if (parameter instanceof ParameterModel.Capability capability) {
        nature = nature.and(new Nature(capability.effect(), capability.determinism()));
      }
    }
    return nature;
  }

  /// Returns what a node does, its claims being believed.
  public Nature effective(NodeModel node) {
    Nature inferred = inferred(node);
    Claims.Claim<Effect> effect = node.claims().effect();
    Claims.Claim<Determinism> determinism = node.claims().determinism();
    return new Nature(
        effect == null ? inferred.effect() : effect.value(),
        determinism == null ? inferred.determinism() : determinism.value());
  }

  /// A workflow that runs itself counts as pure where it does: that is an error elsewhere.
  private Nature of(TypeElement workflow) {
    Nature known = workflows.get(workflow);
    if (known != null) {
      return known;
    }
    workflows.put(workflow, Nature.PURE);
    Nature nature = Nature.PURE;
    WorkflowModel model = catalog.get(workflow).graph().map(graph -> graph.workflow()).orElse(null);
    if (model != null) {
      for (NodeModel node : model.nodes()) {
        nature = nature.and(effective(node));
      }
    }
    workflows.put(workflow, nature);
    return nature;
  }
}
