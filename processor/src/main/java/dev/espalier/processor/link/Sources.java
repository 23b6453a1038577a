package dev.espalier.processor.link;

import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// The sources that a port could have by type and name.
final class Sources {

  /// More sources than this are never proven to exclude each other.
  static final int MOST = 64;

  private final Vertices vertices;
  private final Fits fits;
  private final OfferIndex values;
  private final OfferIndex elements;
  private final Map<Integer, List<Vertex>> handlers = new HashMap<>();

  Sources(Round round, Vertices vertices, Fits fits) {
    this.vertices = vertices;
    this.fits = fits;
    this.values = new OfferIndex(round.java());
    this.elements = new OfferIndex(round.java());
    for (Vertex vertex : vertices.all()) {
      if (vertex.feeds()) {
        values.addValues(vertex);
        elements.addElements(vertex);
      }
      addHandler(vertex);
    }
  }

  private void addHandler(Vertex vertex) {
    if (vertex.node() != null && vertex.node().handles() != null) {
      Vertex failed = vertices.byId().get(vertex.node().handles().name());
      if (failed != null && failed.index() != vertex.index()) {
        List<Vertex> known = handlers.get(failed.index());
        if (known == null) {
          known = new ArrayList<>();
          handlers.put(failed.index(), known);
        }
        known.add(vertex);
      }
    }
  }

  /// Returns the edge from the source that is called like the port, null if that does not fit.
  @Nullable Arc namesake(Vertex target, ParameterModel.Port port, TypeMirror wanted) {
    Vertex namesake = vertices.byId().get(port.name());
    if (namesake == null || namesake.index() == target.index()) {
      return null;
    }
    Optional<Arc> arc =
        port.fanOut() == null ? fits.value(namesake, wanted) : fits.element(namesake, wanted);
    return arc.orElse(null);
  }

  /// Returns an edge with those from the handlers that stand in for its source: their values fit
  /// too, and they deliver where the source fails. A handler may have handlers of its own.
  List<Arc> withStandIns(Vertex target, Arc arc, TypeMirror wanted) {
    List<Arc> arcs = new ArrayList<>(List.of(arc));
    for (int i = 0; i < arcs.size(); i++) {
      for (Vertex handler : handlers.getOrDefault(arcs.get(i).from(), List.of())) {
        if (handler.index() != target.index()
            && arcs.stream().noneMatch(a -> a.from() == handler.index())) {
          fits.value(handler, wanted).ifPresent(arcs::add);
        }
      }
    }
    return arcs;
  }

  /// Returns edges from the sources whose values fit, one more than [#MOST] at most.
  List<Arc> values(Vertex target, TypeMirror wanted) {
    return others(target, values.find(wanted, MOST + 2));
  }

  /// Returns edges from all sources whose values fit.
  List<Arc> allValues(TypeMirror wanted) {
    return values.find(wanted, Integer.MAX_VALUE);
  }

  /// Returns edges from the sources whose elements fit, one more than [#MOST] at most.
  List<Arc> elements(Vertex target, TypeMirror wanted) {
    return others(target, elements.find(wanted, MOST + 2));
  }

  /// A method that is not known to be a node counts, but only where nothing else fits.
  private List<Arc> others(Vertex target, List<Arc> arcs) {
    List<Arc> others = new ArrayList<>();
    List<Arc> meant = new ArrayList<>();
    for (Arc arc : arcs) {
      if (arc.from() != target.index() && others.size() <= MOST) {
        others.add(arc);
        if (vertices.get(arc.from()).isMeant()) {
          meant.add(arc);
        }
      }
    }
    return meant.isEmpty() && !others.isEmpty() ? List.of(others.getFirst()) : meant;
  }
}
