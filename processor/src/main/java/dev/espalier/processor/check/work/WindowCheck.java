package dev.espalier.processor.check.work;

import dev.espalier.LateElements;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.WindowModel;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/// `TYPE109`, `CTRL121`: the paths of windows lead to times and to what can be a key, and somebody
/// has thought of the elements that come too late.
public final class WindowCheck implements Check {

  private static final Set<String> TIMES =
      Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      for (ParameterModel.Port port : vertex.declared().ports()) {
        if (port.window() != null) {
          paths(subject, port, port.window(), findings);
          late(subject, vertex, port.window(), findings);
        }
      }
    }
  }

  private static void paths(
      Subject subject, ParameterModel.Port port, WindowModel window, Findings findings) {
    TypeMirror element = subject.round().java().listElement(port.type()).orElseThrow();
    Reference eventTime = window.eventTime();
    if (eventTime != null) {
      KeyPath.End end = follow(subject, eventTime, element);
      Optional<Finding> problem = end.problem().map(each -> each.as(DiagnosticCode.TYPE109));
      findings.add(problem.or(() -> time(subject, eventTime, end.type())));
    }
    for (Reference path : window.key()) {
      findings.add(
          follow(subject, path, element).problem().map(each -> each.as(DiagnosticCode.TYPE109)));
    }
  }

  private static KeyPath.End follow(Subject subject, Reference path, TypeMirror element) {
    List<String> steps = List.of(path.name().split("\\.", -1));
    return new KeyPath(subject.round()).follow(path, element, steps);
  }

  private static Optional<Finding> time(Subject subject, Reference path, TypeMirror found) {
    TypeMirror type = subject.round().java().optionalContent(found).orElse(found);
    String name = TypeText.qualified(subject.round().java().boxed(type));
    return TIMES.contains(name) || name.equals("java.lang.Long")
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    DiagnosticCode.TYPE109,
                    path.spot(),
                    "\"%s\" is %s, which is no point in time"
                        .formatted(path.name(), TypeText.brief(type)))
                .because("windows are cut from one line of time, the same for all elements")
                .fix(
                    "lead to an Instant, OffsetDateTime, ZonedDateTime, or a long in"
                        + " milliseconds"));
  }

  private static void late(Subject subject, Vertex vertex, WindowModel window, Findings findings) {
    if (!window.byEvent() || subject.lacksSources()) {
      return;
    }
    Optional<Vertex> taker = taker(subject, vertex);
    boolean isCounted = window.late() == LateElements.COUNT;
    if (taker.isEmpty() && !isCounted) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL121,
                  window.opening().spot(),
                  "nobody takes what comes too late for the windows of %s".formatted(vertex.id()))
              .because("by event time an element may come after its window has fired")
              .fix(
                  "take them with @Late(\"%s\") in another node, or say late = LateElements.COUNT"
                      .formatted(vertex.id())));
    } else if (taker.isPresent() && isCounted) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL120,
                  window.at("late"),
                  "late = COUNT, and %s takes what is late".formatted(taker.get().id()))
              .because("they are counted in any case")
              .fix("drop late = COUNT, or the node %s".formatted(taker.get().id())));
    }
  }

  private static Optional<Vertex> taker(Subject subject, Vertex vertex) {
    for (Vertex other : subject.nodes()) {
      for (ParameterModel.Port port : other.declared().ports()) {
        if (port.wiring() instanceof Wiring.LateFor(Reference node)
            && node.name().equals(vertex.id())) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }
}
