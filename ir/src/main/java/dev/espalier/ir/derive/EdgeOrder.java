package dev.espalier.ir.derive;

import dev.espalier.ir.flow.Edge;
import java.util.Comparator;

/// Orders edges by the positions of target, port and source; an edge without port comes after the
/// others of its target.
///
/// @param index where the positions are
record EdgeOrder(FlowIndex index) implements Comparator<Edge> {

  @Override
  public int compare(Edge a, Edge b) {
    int targets = Integer.compare(index.position(a.to()), index.position(b.to()));
    if (targets != 0) {
      return targets;
    }
    int ports =
        Integer.compare(index.portPosition(a.to(), a.port()), index.portPosition(b.to(), b.port()));
    return ports != 0 ? ports : Integer.compare(index.position(a.from()), index.position(b.from()));
  }
}
