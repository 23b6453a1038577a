package dev.espalier.processor.check.control;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `DAG203`, `CTRL102`, `CTRL108`: sources that were taken together because all of them fit exclude
/// each other.
public final class MergeCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    Set<List<Arc>> overlapping = new HashSet<>();
    for (Vertex vertex : subject.nodes()) {
      for (Wire wire : subject.graph().wires().get(vertex.index())) {
        if (wire.choice() == Wire.Choice.MERGED) {
          findings.add(check(subject, vertex, wire, overlapping));
        }
      }
    }
  }

  /// Two sources that overlap are one mistake, however many ports take both.
  private static Optional<Finding> check(
      Subject subject, Vertex vertex, Wire wire, Set<List<Arc>> overlapping) {
    List<Guard> guards = new ArrayList<>();
    boolean isKnown = true;
    for (Arc arc : wire.arcs()) {
      Guard guard = subject.guards().delivered(arc);
      if (guard.state() == Guard.State.UNKNOWN) {
        return Optional.empty();
      }
      isKnown &= guard.isKnown();
      guards.add(guard);
    }
    if (!isKnown) {
      return Optional.of(tooComplex(vertex, wire, names(subject, wire.arcs())));
    }
    for (int i = 0; i < guards.size(); i++) {
      for (int j = i + 1; j < guards.size(); j++) {
        if (!guards.get(i).excludes(guards.get(j))) {
          Guard together = subject.guards().algebra().and(guards.get(i), guards.get(j));
          List<Arc> pair = List.of(wire.arcs().get(i), wire.arcs().get(j));
          return UnhandledCaseCheck.isDoubtful(together, subject) || !overlapping.add(pair)
              ? Optional.empty()
              : Optional.of(overlap(subject, vertex, wire, pair));
        }
      }
    }
    return Optional.empty();
  }

  /// Where no condition tells the sources apart, no merge was meant: the port is ambiguous.
  private static Finding overlap(Subject subject, Vertex vertex, Wire wire, List<Arc> pair) {
    Guard left = subject.guards().delivered(pair.getFirst());
    Guard right = subject.guards().delivered(pair.getLast());
    boolean isPlain = left.isAlways() || right.isAlways() || left.equals(right);
    String first = subject.graph().vertices().get(pair.getFirst().from()).id();
    String both = names(subject, pair);
    String type = TypeText.brief(wire.port().type());
    if (isPlain) {
      return Finding.of(
              DiagnosticCode.DAG203,
              wire.port().spot(),
              "several sources for parameter \"%s\" of %s: %s"
                  .formatted(wire.port().name(), vertex.id(), names(subject, wire.arcs())))
          .because("all of them give %s, and no branch excludes one of them".formatted(type))
          .fix("say @From(\"%s\"), or call the parameter \"%s\"".formatted(first, first));
    }
    Guard together = subject.guards().algebra().and(left, right);
    return Finding.of(
            DiagnosticCode.CTRL102,
            wire.port().spot(),
            "%s may both give \"%s\" to %s".formatted(both, wire.port().name(), vertex.id()))
        .because("both run when " + Conditions.text(subject.guards(), together))
        .fix("say @From(\"%s\"), or take the first to come with @AnyOf".formatted(first));
  }

  private static Finding tooComplex(Vertex vertex, Wire wire, String names) {
    return Finding.of(
            DiagnosticCode.CTRL108,
            wire.port().spot(),
            "the sources of \"%s\" of %s have too many cases: %s"
                .formatted(wire.port().name(), vertex.id(), names))
        .because("a guard may have %d combinations of cases".formatted(Guard.MOST_BOXES))
        .fix("name one with @From, take the first with @AnyOf, or merge the branches earlier");
  }

  private static String names(Subject subject, List<Arc> arcs) {
    return arcs.stream()
        .limit(5)
        .map(arc -> subject.graph().vertices().get(arc.from()).id())
        .collect(joining(", "));
  }
}
