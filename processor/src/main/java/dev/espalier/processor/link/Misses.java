package dev.espalier.processor.link;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Node;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Says why a port has no source, or too many.
final class Misses {

  private static final int MOST_SHOWN = 5;

  private final Round round;
  private final Vertices vertices;
  private final Fits fits;

  Misses(Round round, Vertices vertices, Fits fits) {
    this.round = round;
    this.vertices = vertices;
    this.fits = fits;
  }

  /// Nothing fits an inferred port.
  Finding noSource(Vertex target, ParameterModel.Port port, TypeMirror wanted) {
    String type = TypeText.brief(wanted);
    Finding finding =
        Finding.of(
            DiagnosticCode.DAG201,
            port.spot(),
            "no source for parameter \"%s\" of %s: nothing gives %s"
                .formatted(port.name(), target.id(), type));
    if (fits.value(target, wanted).isPresent()) {
      return finding
          .because("only %s itself gives it, and a node never feeds itself".formatted(target.id()))
          .fix("give it from another node, or from the input with @Input");
    }
    Vertex namesake = vertices.byId().get(port.name());
    if (namesake != null && !namesake.equals(target)) {
      return finding
          .because(unfit(namesake, wanted))
          .fix(
              namesake.feeds()
                  ? "take %s".formatted(TypeText.brief(namesake.result()))
                  : "return %s from a node".formatted(type));
    }
    return finding.fix(
        "return %s from a node, or take it from the input with @Input".formatted(type));
  }

  /// Nothing has the elements that an inferred port fans out over.
  Finding noElements(Vertex target, ParameterModel.Port port) {
    String type = TypeText.brief(port.type());
    for (Vertex source : vertices.all()) {
      if (fits.value(source, port.type()).isPresent() && !source.equals(target)) {
        return notIterable(source, port, TypeText.brief(port.type()))
            .fix("return List<%s> from %s, or drop @ForEach".formatted(type, source.id()));
      }
      Optional<TypeMirror> element = element(source);
      if (element.isPresent() && isCaseOf(element.get(), port.type())) {
        return noElementsFinding(target, port, type)
            .because(
                "the elements of %s are %s, of which %s is one case"
                    .formatted(source.id(), TypeText.brief(element.get()), type))
            .fix(
                "fan out over %s in a node that returns it: the cases of its result branch"
                    .formatted(TypeText.brief(element.get())));
      }
    }
    return noElementsFinding(target, port, type)
        .fix("return List<%s> from a node, or take it from the input".formatted(type));
  }

  private static Finding noElementsFinding(Vertex target, ParameterModel.Port port, String type) {
    return Finding.of(
        DiagnosticCode.DAG201,
        port.spot(),
        "no source for parameter \"%s\" of %s: nothing gives elements of type %s"
            .formatted(port.name(), target.id(), type));
  }

  /// Something is fanned out that has no elements.
  Finding notIterable(Vertex source, ParameterModel.Port port, String shown) {
    return Finding.of(
            DiagnosticCode.TYPE103,
            port.fanOut() == null ? port.spot() : port.fanOut().spot(),
            source.isInput()
                ? "@ForEach over the input, which is one %s".formatted(shown)
                : "@ForEach over %s, which gives one %s".formatted(source.id(), shown))
        .because("elements come from a List, Set, Stream, Map or array")
        .fix(
            source.isInput()
                ? "drop @ForEach, or take a list as input"
                : "drop @ForEach, or let %s give a list".formatted(source.id()));
  }

  /// A port names its own node as its source.
  Finding itself(Vertex target, ParameterModel.Port port, Reference reference) {
    return Finding.of(
            DiagnosticCode.DAG204,
            reference.spot(),
            "%s takes \"%s\" from itself".formatted(target.id(), port.name()))
        .because("a node runs once, when its ports have values")
        .fix("name another node");
  }

  /// A named source does not fit.
  Finding unfitSource(Vertex source, Reference reference, TypeMirror wanted) {
    Finding finding = Finding.of(DiagnosticCode.TYPE102, reference.spot(), unfit(source, wanted));
    if (source.result().getKind() == TypeKind.VOID) {
      return finding.fix("order the node with @After(\"%s\")".formatted(source.id()));
    }
    if (!source.feeds()) {
      return finding.because("it runs after the run has failed").fix("name another node");
    }
    finding =
        new Structure(round, vertices.workflow().home())
            .reason(source.result(), wanted)
            .map(finding::because)
            .orElse(finding);
    return round
            .java()
            .element(source.result())
            .filter(e -> round.java().fits(e, wanted))
            .isPresent()
        ? finding.fix("take its elements with @ForEach, or take the whole")
        : finding.fix(
            "take %s, or name a node that gives %s"
                .formatted(TypeText.brief(source.result()), TypeText.brief(wanted)));
  }

  /// Several sources fit an inferred port and nothing decides.
  Finding severalSources(Vertex target, ParameterModel.Port port, List<Arc> arcs, String why) {
    String first = vertices.get(arcs.getFirst().from()).id();
    return Finding.of(
            DiagnosticCode.DAG203,
            port.spot(),
            "several sources for parameter \"%s\" of %s: %s"
                .formatted(port.name(), target.id(), names(arcs)))
        .because(why)
        .fix("say @From(\"%s\"), or call the parameter \"%s\"".formatted(first, first));
  }

  /// A list is to be collected of what is not in a scope.
  Finding noScope(ParameterModel.Port port, Spot spot, Vertex source, TypeMirror element) {
    String type = TypeText.brief(element);
    return Finding.of(
            DiagnosticCode.CTRL109,
            spot,
            "\"%s\" collects %s from %s, which does not run for each element of anything"
                .formatted(port.name(), type, source.id()))
        .because("a List of what a node gives closes the scope that a @ForEach opened")
        .fix("take %s, or fan out before %s with @ForEach".formatted(type, source.id()));
  }

  /// Windows are to gather what comes as a whole.
  Finding noElementsForWindows(ParameterModel.Port port, Vertex source, Spot spot) {
    return Finding.of(
            DiagnosticCode.CTRL109,
            spot,
            "\"%s\" gathers %s from %s, which does not run for each element of anything"
                .formatted(port.name(), TypeText.brief(port.type()), source.id()))
        .because("windows gather what a node gives for each element of a scope")
        .fix("take the elements with @ForEach in a node, and what it gives in windows");
  }

  /// Something is to be late for a node without windows.
  Finding noWindows(Vertex source, Reference reference) {
    return Finding.of(
            DiagnosticCode.CTRL122,
            reference.spot(),
            "nothing comes too late for %s, which has no windows".formatted(source.id()))
        .because("late elements are those that come after their windows have fired")
        .fix("name the node that has the @Window");
  }

  /// Something is to be late for windows by the clock; null if it can be.
  @Nullable Finding neverLate(Vertex source, ParameterModel.Port windows, Reference reference) {
    if (windows.window() == null || windows.window().byEvent()) {
      return null;
    }
    return Finding.of(
            DiagnosticCode.CTRL122,
            reference.spot(),
            "nothing comes too late for %s, whose windows go by the time of arrival"
                .formatted(source.id()))
        .because("an element is always in time for the window in which it arrives")
        .fix("name the time of an element with eventTime, or drop @Late");
  }

  /// Late elements do not fit.
  Finding unfitLate(Vertex source, TypeMirror element, ParameterModel.Port port) {
    return Finding.of(
            DiagnosticCode.TYPE102,
            port.spot(),
            "the windows of %s gather %s, which is no %s"
                .formatted(source.id(), TypeText.brief(element), TypeText.brief(port.type())))
        .because("what is late comes one element at a time")
        .fix("take %s".formatted(TypeText.brief(element)));
  }

  String names(List<Arc> arcs) {
    String shown =
        arcs.stream()
            .limit(MOST_SHOWN)
            .map(arc -> vertices.get(arc.from()).id())
            .collect(joining(", "));
    return arcs.size() > MOST_SHOWN ? shown + ", …" : shown;
  }

  private String unfit(Vertex source, TypeMirror wanted) {
    String type = TypeText.brief(wanted);
    if (source.result().getKind() == TypeKind.VOID) {
      return "%s gives nothing".formatted(source.id());
    }
    if (!source.feeds()) {
      return "%s is a compensation and feeds nothing".formatted(source.id());
    }
    String given = TypeText.brief(source.result());
    String full = TypeText.qualified(source.result());
    return given.equals(type)
        ? "%s gives %s, not %s".formatted(source.id(), full, TypeText.qualified(wanted))
        : "%s gives %s, which is no %s"
            .formatted(source.id().equals(Node.INPUT) ? "the input" : source.id(), given, type);
  }

  private Optional<TypeMirror> element(Vertex source) {
    return source.feeds() ? round.java().element(source.result()) : Optional.empty();
  }

  private boolean isCaseOf(TypeMirror element, TypeMirror wanted) {
    return round.cases().leaves(element).stream()
        .anyMatch(leaf -> round.java().fits(leaf.type(), wanted));
  }
}
