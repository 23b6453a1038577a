package dev.espalier.runtime.plan;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds, for each scope over windows and over what came too late for them, the scope whose
/// elements are gathered: it opens with that one.
final class WindowLowering {

  private final Flow flow;
  private final Map<String, Draft> scopes;
  private final Map<String, Node> nodes = new HashMap<>();

  private WindowLowering(Flow flow, Map<String, Draft> scopes) {
    this.flow = flow;
    this.scopes = scopes;
    flow.nodes().forEach(node -> nodes.put(node.id(), node));
  }

  static void lower(Flow flow, Map<String, Draft> scopes) {
    WindowLowering lowering = new WindowLowering(flow, scopes);
    for (Scope scope : flow.scopes()) {
      if (!scope.isOverElements()) {
        lowering.lower(scope);
      }
    }
    for (Draft draft : scopes.values()) {
      int steps = 0;
      for (Draft at = draft.opener; at != null; at = at.opener) {
        if (++steps > scopes.size()) {
          throw PlanFault.of(flow, null, "windows gather what they come to themselves");
        }
      }
    }
  }

  private void lower(Scope scope) {
    Draft draft = Objects.requireNonNull(scopes.get(scope.id()));
    Node node = nodes.get(scope.source());
    String closes = node == null ? null : closes(node);
    Draft opener = closes == null ? null : scopes.get(closes);
    boolean isKnown = scope.late() == null || scopes.containsKey(scope.late());
    if (opener == null || opener.parent != draft.parent || !isKnown) {
      throw PlanFault.of(
          flow, node, "scope \"" + scope.id() + "\" runs over windows that nothing gathers");
    }
    draft.opener = opener;
    Draft outer = Objects.requireNonNull(draft.parent);
    Draft.Local local = outer.locals.get(draft.localInParent);
    local.source = draft.localInParent; // what it runs over stands there until it opens
    local.pending++;
  }

  private static @Nullable String closes(Node node) {
    for (Port port : node.ports()) {
      if (port.role() == PortRole.WINDOW) {
        return port.collects();
      }
    }
    return null;
  }
}
