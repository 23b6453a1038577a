package dev.espalier.processor.link;

import dev.espalier.Decision;
import dev.espalier.Signal;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.SchemaBuilder;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/// The ports that nothing fits. Where several want the same, one thing is missing: that is said
/// once, at the first of them. Nothing is said where the fault is the type itself, of the port or
/// of what may be its source, for that is reported where the type stands.
final class Unmet {

  private final Round round;
  private final Vertices vertices;
  private final SchemaBuilder schemas;
  private final Map<String, List<Want>> wants = new LinkedHashMap<>();

  Unmet(Round round, Vertices vertices) {
    this.round = round;
    this.vertices = vertices;
    this.schemas = new SchemaBuilder(round.java(), vertices.workflow().home());
  }

  /// A port without source.
  private record Want(Vertex target, ParameterModel.Port port, Finding finding) {}

  /// Notes that nothing fits a port.
  void add(Vertex target, ParameterModel.Port port, TypeMirror wanted, Finding finding) {
    if (schemas.port(wanted).problems().isEmpty() && !mayBeGiven(port, wanted)) {
      wants
          .computeIfAbsent(key(wanted), _ -> new ArrayList<>())
          .add(new Want(target, port, finding));
    }
  }

  /// Reports what is missing.
  void report(Findings findings) {
    for (List<Want> same : wants.values()) {
      Want first = same.getFirst();
      List<String> others = new ArrayList<>();
      for (Want other : same) {
        if (!other.target().equals(first.target()) && !others.contains(other.target().id())) {
          others.add(other.target().id());
        }
      }
      findings.add(
          others.isEmpty()
              ? first.finding()
              : first
                  .finding()
                  .also(
                      "%s %s it too"
                          .formatted(
                              String.join(", ", others), others.size() == 1 ? "needs" : "need")));
    }
  }

  /// Returns what is missing if a type is: all cases of a sealed type come from one source.
  private String key(TypeMirror wanted) {
    TypeMirror at = round.java().listElement(wanted).orElse(wanted);
    boolean climbs = true;
    while (climbs) {
      climbs = false;
      for (TypeMirror parent : round.types().directSupertypes(round.java().boxed(at))) {
        if (round.cases().isSealed(parent) && !TypeText.qualified(parent).startsWith("java.")) {
          at = parent;
          climbs = true;
          break;
        }
      }
    }
    return TypeText.qualified(at);
  }

  /// Returns whether a node waits for something and does not give what came of it.
  private static boolean isUnfinishedWait(Vertex source) {
    if (source.node() == null) {
      return false;
    }
    String type = TypeText.qualified(source.result());
    return (source.node().work() instanceof NodeWork.Approval
            && !type.startsWith(Decision.class.getName()))
        || (source.node().work() instanceof NodeWork.Await
            && !type.startsWith(Signal.class.getName()));
  }

  /// Returns whether a result whose type is at fault may have been meant to fit.
  private boolean mayBeGiven(ParameterModel.Port port, TypeMirror wanted) {
    TypeMirror bare = round.types().erasure(round.java().boxed(wanted));
    for (Vertex source : vertices.all()) {
      if (isUnfinishedWait(source)) {
        return true;
      }
      if (source.feeds() && !schemas.result(source.result()).problems().isEmpty()) {
        TypeMirror given = round.types().erasure(round.java().boxed(source.result()));
        if (port.fanOut() != null
            || round.types().isSubtype(bare, given)
            || round.types().isSubtype(given, bare)) {
          return true;
        }
      }
    }
    return false;
  }
}
