package dev.espalier.processor.check.work;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import java.util.List;

/// `IDEM101`, `IDEM102`, `IDEM103`: keys lead somewhere, differ from element to element, and stand
/// where there is an effect.
public final class KeyCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      PolicyModel.Key key = node.policies().key();
      if (key != null) {
        key.paths().forEach(path -> path(vertex, path, subject, findings));
        String why = "its effect would happen for the first element only";
        scope(vertex, key.paths(), key.spot(), why, subject, findings);
        effect(vertex, key, subject, findings);
      }
      PolicyModel.Cache cache = node.policies().cache();
      if (cache != null && !cache.paths().isEmpty()) {
        cache.paths().forEach(path -> path(vertex, path, subject, findings));
        String why = "all elements would get the result of the first";
        scope(vertex, cache.paths(), cache.declared().at("key"), why, subject, findings);
      }
      if (node.work() instanceof NodeWork.Await await && await.key() != null) {
        path(vertex, await.key(), subject, findings);
      }
    }
  }

  private static void path(Vertex vertex, Reference path, Subject subject, Findings findings) {
    new KeyPath(subject.round()).problem(path, vertex.declared()).ifPresent(findings::add);
  }

  private static void effect(
      Vertex vertex, PolicyModel.Key key, Subject subject, Findings findings) {
    if (subject.natures().effective(vertex.declared()).effect() != Effect.EFFECTFUL
        && !(vertex.declared().work() instanceof NodeWork.Nobody)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.IDEM103,
                  key.spot(),
                  "@Idempotent on %s, which changes nothing".formatted(vertex.id()))
              .because("without an effect there is nothing to do at most once")
              .fix("drop @Idempotent, or claim effect = Effect.EFFECTFUL"));
    }
  }

  private static void scope(
      Vertex vertex,
      List<Reference> paths,
      Spot spot,
      String why,
      Subject subject,
      Findings findings) {
    ScopeTree scopes = subject.graph().scopes();
    int scope = scopes.of(vertex.index());
    List<Wire> wires = subject.graph().wires().get(vertex.index());
    if (scope == ScopeTree.TOP || wires.stream().anyMatch(Wire::isBroken)) {
      return;
    }
    List<String> scoped =
        wires.stream()
            .filter(wire -> isScoped(wire, scope, scopes))
            .map(wire -> wire.port().name())
            .toList();
    boolean differs = paths.stream().map(KeyPath::head).anyMatch(scoped::contains);
    if (!differs) {
      String source = subject.graph().vertices().get(scopes.source(scope)).id();
      String each = scopes.isOverElements(scope) ? "element" : "window";
      findings.add(
          Finding.of(
                  DiagnosticCode.IDEM102,
                  spot,
                  "the key of %s is the same for each %s of %s"
                      .formatted(vertex.id(), each, source))
              .because(why)
              .fix(
                  scoped.isEmpty()
                      ? "take the element and add a path of it"
                      : "add a path of \"%s\"".formatted(scoped.getFirst())));
    }
  }

  private static boolean isScoped(Wire wire, int scope, ScopeTree scopes) {
    return wire.role() == PortRole.ELEMENT
        || wire.role() == PortRole.WINDOW
        || wire.role() == PortRole.LATE
        || (wire.role() != PortRole.COLLECT
            && wire.arcs().stream().anyMatch(arc -> scopes.of(arc.from()) == scope));
  }
}
