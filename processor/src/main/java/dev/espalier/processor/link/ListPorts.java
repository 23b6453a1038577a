package dev.espalier.processor.link;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.link.ListPort.Pool;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Links `List<R>` ports: either to a node that gives the list, or to nodes in a scope that give
/// one `R` for each element. Both are candidates, and neither wins silently.
final class ListPorts {

  private final Linking linking;
  private final PortLinker ports;
  private final Map<String, Pool> pools = new HashMap<>();

  ListPorts(Linking linking, PortLinker ports) {
    this.linking = linking;
    this.ports = ports;
  }

  /// Returns whether a port is a list of what a source gives, or of its outcomes.
  static boolean collects(ParameterModel.Port port, Vertex source, Fits fits, Round round) {
    TypeMirror element = round.java().listElement(port.type()).orElse(null);
    if (element == null) {
      return false;
    }
    TypeMirror outcome = outcome(element).orElse(null);
    return fits.value(source, element).isPresent()
        || (outcome != null && fits.value(source, outcome).isPresent());
  }

  /// Returns a port that waits for its scopes.
  ListPort open(int number, Vertex target, int index, ParameterModel.Port port) {
    TypeMirror element = linking.round().java().listElement(port.type()).orElseThrow();
    Vertex named = null;
    Spot spot = port.spot();
    if (port.wiring() instanceof Wiring.FromInput(Spot at)) {
      named = linking.vertices().get(0);
      spot = at;
    } else if (port.wiring() instanceof Wiring.FromNode(Reference node)) {
      named = linking.vertices().byId().get(node.name());
      spot = node.spot();
    }
    TypeMirror outcome = outcome(element).orElse(null);
    boolean isWhole = named == null && port.window() == null;
    List<Arc> values = isWhole ? linking.sources().values(target, port.type()) : List.of();
    ListPort open =
        new ListPort(
            number,
            target,
            index,
            port,
            element,
            values,
            pool(element, named),
            outcome == null ? new Pool(List.of()) : pool(outcome, named),
            spot);
    open.plain().waiting.add(open);
    open.outcomes().waiting.add(open);
    return open;
  }

  /// Returns all pools, for whom it concerns when a node's scope becomes known.
  Iterable<Pool> pools() {
    return pools.values();
  }

  private Pool pool(TypeMirror type, @Nullable Vertex named) {
    String key = TypeText.qualified(type) + (named == null ? "" : " from " + named.id());
    Pool pool = pools.get(key);
    if (pool == null) {
      Arc arc = named == null ? null : linking.fits().value(named, type).orElse(null);
      pool =
          fill(
              named == null
                  ? linking.sources().allValues(type)
                  : arc == null ? List.of() : List.of(arc));
      pools.put(key, pool);
    }
    return pool;
  }

  private Pool fill(List<Arc> members) {
    Pool pool = new Pool(members);
    pool.unknown = members.size();
    for (Arc arc : members) {
      if (opening(arc) != null) {
        pool.opening.add(arc);
      }
    }
    return pool;
  }

  private @Nullable FanOut opening(Arc arc) {
    Vertex vertex = linking.vertices().get(arc.from());
    if (vertex.node() != null) {
      for (ParameterModel.Port port : vertex.node().ports()) {
        if (port.opening() != null) {
          return port.opening();
        }
      }
    }
    return null;
  }

  /// Links a port by what is known of the scopes now.
  Wire resolve(ListPort open) {
    ParameterModel.Port port = open.port();
    Optional<Arc> namesake = namesake(open);
    if (namesake.isPresent()) {
      List<Arc> arcs =
          linking.sources().withStandIns(open.target(), namesake.get(), open.element()).stream()
              .filter(arc -> isUsable(open, arc, handsOnFailures(namesake.get())))
              .toList();
      return Wire.merged(port, role(port), arcs);
    }
    List<Arc> collected = new ArrayList<>();
    addUsable(open, open.plain(), false, collected);
    addUsable(open, open.outcomes(), true, collected);
    if (collected.isEmpty()) {
      return open.values().isEmpty()
          ? missing(open)
          : ports.several(open.target(), port, open.values());
    }
    if (open.values().isEmpty()) {
      return collect(open, collected);
    }
    List<Arc> all = new ArrayList<>(open.values());
    all.addAll(collected);
    return ambiguous(
        open,
        all,
        "%s gives the list, and %s gives one element of it at a time"
            .formatted(linking.misses().names(open.values()), linking.misses().names(collected)));
  }

  /// Many nodes may be in scopes, so the one called like the port is looked up by its name.
  private Optional<Arc> namesake(ListPort open) {
    Vertex namesake = linking.vertices().byId().get(open.port().name());
    if (namesake == null) {
      return Optional.empty();
    }
    Optional<Arc> plain =
        linking.fits().value(namesake, open.element()).filter(arc -> isUsable(open, arc, false));
    return plain.isPresent()
        ? plain
        : outcome(open.element())
            .flatMap(type -> linking.fits().value(namesake, type))
            .filter(arc -> isUsable(open, arc, true));
  }

  /// Adds what a port can collect from a pool, up to one more than a port may have.
  private void addUsable(ListPort open, Pool pool, boolean isOutcome, List<Arc> collected) {
    for (Arc arc : pool.scoped) {
      if (collected.size() <= Sources.MOST && isUsable(open, arc, isOutcome)) {
        collected.add(arc);
      }
    }
    if (pool.unknown > 0) {
      for (Arc arc : pool.opening) {
        if (collected.size() <= Sources.MOST
            && !linking.scopes().isKnown(arc.from())
            && isUsable(open, arc, isOutcome)) {
          collected.add(arc);
        }
      }
    }
  }

  private boolean isUsable(ListPort open, Arc arc, boolean isOutcome) {
    ScopeTree scopes = linking.scopes();
    boolean isInside =
        scopes.isKnown(arc.from()) ? scopes.of(arc.from()) != ScopeTree.TOP : opening(arc) != null;
    return isInside && arc.from() != open.target().index() && handsOnFailures(arc) == isOutcome;
  }

  private boolean handsOnFailures(Arc arc) {
    ScopeTree scopes = linking.scopes();
    @Nullable FanOut opening =
        scopes.isKnown(arc.from()) && scopes.of(arc.from()) != ScopeTree.TOP
            ? scopes.opening(scopes.of(arc.from()))
            : opening(arc);
    return opening != null && opening.onError() == ErrorMode.COLLECT;
  }

  private Wire collect(ListPort open, List<Arc> collected) {
    Set<Integer> scopes = new HashSet<>();
    for (Arc arc : collected) {
      scopes.add(linking.scopes().of(arc.from()));
    }
    if (scopes.size() > 1) {
      return ambiguous(open, collected, "they run for each element of different things");
    }
    return collected.size() > Sources.MOST
        ? ambiguous(open, collected, "more than %d sources".formatted(Sources.MOST))
        : Wire.merged(open.port(), role(open.port()), collected);
  }

  private static PortRole role(ParameterModel.Port port) {
    return port.window() == null ? PortRole.COLLECT : PortRole.WINDOW;
  }

  private Wire ambiguous(ListPort open, List<Arc> arcs, String why) {
    linking.findings().add(linking.misses().severalSources(open.target(), open.port(), arcs, why));
    return Wire.broken(open.port());
  }

  private Wire missing(ListPort open) {
    Optional<Arc> wrongMode =
        Stream.concat(open.plain().scoped.stream(), open.outcomes().scoped.stream())
            .filter(arc -> arc.from() != open.target().index())
            .findFirst();
    Optional<Arc> outside =
        Stream.concat(open.plain().members.stream(), open.outcomes().members.stream())
            .filter(arc -> arc.from() != open.target().index())
            .findFirst();
    if (wrongMode.isPresent()) {
      linking.findings().add(wrongMode(open, wrongMode.get()));
    } else if (outside.isEmpty() && gatherable(open).isPresent()) {
      Vertex whole = gatherable(open).get();
      linking
          .findings()
          .add(linking.misses().noElementsForWindows(open.port(), whole, open.spot()));
    } else if (outside.isEmpty()) {
      linking
          .unmet()
          .add(
              open.target(),
              open.port(),
              open.port().type(),
              linking.misses().noSource(open.target(), open.port(), open.port().type()));
    } else if (!mayFanOut(open)) {
      linking.findings().add(outside(open, outside.get()));
    }
    return Wire.broken(open.port());
  }

  /// Returns a node whose elements could be gathered in windows if a node took them.
  private Optional<Vertex> gatherable(ListPort open) {
    return open.port().window() == null
        ? Optional.empty()
        : linking.sources().elements(open.target(), open.element()).stream()
            .map(arc -> linking.vertices().get(arc.from()))
            .findFirst();
  }

  /// Returns whether a node that could be collected may be meant to be in a scope: a fault of its
  /// own, or of a node before it, leaves that open.
  private boolean mayFanOut(ListPort open) {
    for (Pool pool : List.of(open.plain(), open.outcomes())) {
      for (Arc arc : pool.members) {
        if (opening(arc) != null || linking.scopes().isDoubtful(arc.from())) {
          return true;
        }
      }
    }
    return false;
  }

  private Finding outside(ListPort open, Arc arc) {
    Vertex source = linking.vertices().get(arc.from());
    return linking.misses().noScope(open.port(), open.spot(), source, open.element());
  }

  private Finding wrongMode(ListPort open, Arc arc) {
    Vertex source = linking.vertices().get(arc.from());
    String type = TypeText.brief(outcome(open.element()).orElse(open.element()));
    boolean handsOn = handsOnFailures(arc);
    return Finding.of(
            DiagnosticCode.TYPE102,
            open.spot(),
            "%s gives %s for each element, which is no %s"
                .formatted(
                    source.id(),
                    handsOn ? "Outcome<%s>".formatted(type) : type,
                    TypeText.brief(open.element())))
        .because(
            handsOn
                ? "its @ForEach says onError = COLLECT, which hands failed elements on"
                : "failed elements are handed on only where @ForEach says onError = COLLECT")
        .fix("take List<%s>".formatted(handsOn ? "Outcome<%s>".formatted(type) : type));
  }

  private static Optional<TypeMirror> outcome(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.getTypeArguments().size() == 1
            && TypeText.qualified(declared).startsWith(Outcome.class.getName() + "<")
        ? Optional.of(declared.getTypeArguments().getFirst())
        : Optional.empty();
  }
}
