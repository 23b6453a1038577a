package dev.espalier.processor.link;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Links ports for which types and names suffice. A list that may be collected from a scope is left
/// to [ListPorts], which knows the scopes.
final class PortLinker {

  private final Round round;
  private final Vertices vertices;
  private final Fits fits;
  private final Sources sources;
  private final Misses misses;
  private final Unmet unmet;
  private final Findings findings;

  PortLinker(Linking linking) {
    this.round = linking.round();
    this.vertices = linking.vertices();
    this.fits = linking.fits();
    this.sources = linking.sources();
    this.misses = linking.misses();
    this.unmet = linking.unmet();
    this.findings = linking.findings();
  }

  /// Returns the linked port, empty if it may be collected from a scope.
  Optional<Wire> link(Vertex target, ParameterModel.Port port) {
    return switch (port.wiring()) {
      case Wiring.FromInput(Spot spot) -> {
        Vertex input = vertices.get(0);
        yield named(target, port, input, new Reference(input.id(), spot));
      }
      case Wiring.FromNode(Reference node) -> {
        Vertex source = vertices.named(node, findings).orElse(null);
        if (source == null) {
          yield Optional.of(Wire.broken(port));
        }
        yield named(target, port, source, node);
      }
      case Wiring.LateFor(Reference node) -> Optional.of(late(target, port, node));
      case Wiring.AnyOfNodes(List<Reference> nodes, Spot spot) ->
          Optional.of(race(target, port, nodes, spot));
      case Wiring.Unknown _ -> Optional.of(Wire.broken(port));
      case Wiring.Inferred _ -> inferred(target, port);
    };
  }

  private Optional<Wire> named(
      Vertex target, ParameterModel.Port port, Vertex source, Reference reference) {
    if (source.index() == target.index()) {
      findings.add(misses.itself(target, port, reference));
      return Optional.of(Wire.broken(port));
    }
    if (port.window() != null) {
      return windowed(port, source, reference);
    }
    TypeMirror wanted = content(port);
    Optional<Arc> arc =
        port.fanOut() == null ? fits.value(source, wanted) : fits.element(source, wanted);
    if (arc.isPresent()) {
      return Optional.of(certain(target, port, arc.get(), wanted));
    }
    if (port.fanOut() == null && ListPorts.collects(port, source, fits, round)) {
      return Optional.empty();
    }
    boolean isInputWithoutType = port.wiring() instanceof Wiring.FromInput && port.fanOut() == null;
    if (!isInputWithoutType) {
      findings.add(
          port.fanOut() != null && hasNoElements(source)
              ? misses.notIterable(source, port, TypeText.brief(source.result()))
              : misses.unfitSource(source, reference, wanted));
    }
    return Optional.of(Wire.broken(port));
  }

  /// Windows gather what a node in a scope gives; which nodes are is found out later.
  private Optional<Wire> windowed(ParameterModel.Port port, Vertex source, Reference reference) {
    if (ListPorts.collects(port, source, fits, round)) {
      return Optional.empty();
    }
    TypeMirror element = round.java().listElement(port.type()).orElseThrow();
    findings.add(
        fits.element(source, element).isPresent()
            ? misses.noElementsForWindows(port, source, reference.spot())
            : misses.unfitSource(source, reference, element));
    return Optional.of(Wire.broken(port, PortRole.WINDOW));
  }

  private Wire late(Vertex target, ParameterModel.Port port, Reference reference) {
    Vertex source = vertices.named(reference, findings).orElse(null);
    if (source == null) {
      return Wire.broken(port, PortRole.LATE);
    }
    if (source.index() == target.index()) {
      findings.add(misses.itself(target, port, reference));
      return Wire.broken(port, PortRole.LATE);
    }
    ParameterModel.Port windows = windows(source);
    Finding fault =
        windows == null
            ? misses.noWindows(source, reference)
            : misses.neverLate(source, windows, reference);
    if (windows != null && fault == null) {
      TypeMirror element = round.java().listElement(windows.type()).orElseThrow();
      if (round.java().fits(element, port.type())) {
        return Wire.certain(port, PortRole.LATE, new Arc(source.index(), null));
      }
      fault = misses.unfitLate(source, element, port);
    }
    if (fault != null) {
      findings.add(fault);
    }
    return Wire.broken(port, PortRole.LATE);
  }

  private static ParameterModel.@Nullable Port windows(Vertex source) {
    if (source.node() != null) {
      for (ParameterModel.Port port : source.node().ports()) {
        if (port.window() != null) {
          return port;
        }
      }
    }
    return null;
  }

  /// Returns the port with the source that was named, and what stands in for that where it fails. A
  /// scope has one source, so that nothing stands in for its elements.
  private Wire certain(Vertex target, ParameterModel.Port port, Arc arc, TypeMirror wanted) {
    List<Arc> arcs =
        port.fanOut() != null ? List.of(arc) : sources.withStandIns(target, arc, wanted);
    return arcs.size() == 1
        ? Wire.certain(port, role(port), arc)
        : Wire.merged(port, port(port, arcs.size()), arcs);
  }

  private boolean hasNoElements(Vertex source) {
    return source.feeds() && round.java().element(source.result()).isEmpty();
  }

  private Optional<Wire> inferred(Vertex target, ParameterModel.Port port) {
    if (port.window() != null) {
      return Optional.empty();
    }
    TypeMirror wanted = content(port);
    @Nullable Arc namesake = sources.namesake(target, port, wanted);
    if (namesake != null) {
      return Optional.of(certain(target, port, namesake, wanted));
    }
    if (port.fanOut() != null) {
      return Optional.of(element(target, port, wanted));
    }
    if (round.java().listElement(port.type()).isPresent()) {
      return Optional.empty();
    }
    List<Arc> found = sources.values(target, wanted);
    if (found.isEmpty()) {
      unmet.add(target, port, wanted, misses.noSource(target, port, wanted));
      return Optional.of(Wire.broken(port));
    }
    return Optional.of(several(target, port, found));
  }

  /// Returns the port with all sources that fit: there is one, or they must exclude each other.
  Wire several(Vertex target, ParameterModel.Port port, List<Arc> found) {
    if (found.size() <= Sources.MOST) {
      return Wire.merged(port, port(port, found.size()), found);
    }
    findings.add(
        misses.severalSources(
            target,
            port,
            found,
            "more than %d sources give %s".formatted(Sources.MOST, TypeText.brief(content(port)))));
    return Wire.broken(port);
  }

  private Wire element(Vertex target, ParameterModel.Port port, TypeMirror wanted) {
    List<Arc> found = sources.elements(target, wanted);
    if (found.size() == 1) {
      return Wire.certain(port, PortRole.ELEMENT, found.getFirst());
    }
    if (found.isEmpty()) {
      noElements(target, port, wanted);
    } else {
      findings.add(
          misses
              .severalSources(target, port, found, "a scope has one source")
              .fix(
                  "name one with @ForEach @From(\"%s\"), or let a node take all of them as List<%s>"
                      .formatted(
                          vertices.get(found.getFirst().from()).id(), TypeText.brief(wanted))));
    }
    return Wire.broken(port);
  }

  private void noElements(Vertex target, ParameterModel.Port port, TypeMirror wanted) {
    Finding finding = misses.noElements(target, port);
    if (finding.diagnostic().code() == DiagnosticCode.DAG201) {
      unmet.add(target, port, wanted, finding);
    } else {
      findings.add(finding);
    }
  }

  private Wire race(Vertex target, ParameterModel.Port port, List<Reference> nodes, Spot spot) {
    TypeMirror wanted = port.type();
    if (round.java().optionalContent(wanted).isPresent()) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG108,
                  spot,
                  "@AnyOf on optional parameter \"%s\"".formatted(port.name()))
              .because("a race waits for a value")
              .fix("take %s".formatted(TypeText.brief(content(port)))));
      return Wire.broken(port);
    }
    List<Arc> found =
        nodes.isEmpty() ? sources.values(target, wanted) : racers(target, port, nodes);
    if (nodes.isEmpty() && found.isEmpty()) {
      unmet.add(target, port, wanted, misses.noSource(target, port, wanted));
    }
    return found.isEmpty() || found.size() < names(nodes)
        ? Wire.broken(port)
        : new Wire(port, PortRole.RACE, found, Wire.Choice.CERTAIN);
  }

  private static long names(List<Reference> nodes) {
    return nodes.stream().map(Reference::name).distinct().count();
  }

  private List<Arc> racers(Vertex target, ParameterModel.Port port, List<Reference> nodes) {
    List<Arc> found = new ArrayList<>();
    for (Reference node : nodes) {
      Vertex source = vertices.named(node, findings).orElse(null);
      if (source == null) {
        continue;
      }
      if (source.index() == target.index()) {
        findings.add(misses.itself(target, port, node));
      } else {
        Optional<Arc> arc = fits.value(source, port.type());
        arc.ifPresentOrElse(
            found::add, () -> findings.add(misses.unfitSource(source, node, port.type())));
      }
    }
    return found.stream().distinct().toList();
  }

  private TypeMirror content(ParameterModel.Port port) {
    return round.java().optionalContent(port.type()).orElse(port.type());
  }

  private PortRole role(ParameterModel.Port port) {
    return port.fanOut() != null ? PortRole.ELEMENT : port(port, 1);
  }

  private PortRole port(ParameterModel.Port port, int count) {
    if (round.java().optionalContent(port.type()).isPresent()) {
      return PortRole.OPTIONAL;
    }
    return count == 1 ? PortRole.VALUE : PortRole.MERGE;
  }
}
