package dev.espalier.ir.emit.picture;

import dev.espalier.ir.emit.picture.Arrow.Stroke;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Arrows from edges.
final class Arrows {

  private static final int LABEL_WIDTH = 24;
  private static final List<String> PRESENT = List.of("present");

  private final Map<String, Node> nodes = new HashMap<>();

  private Arrows(Flow flow) {
    for (var node : flow.nodes()) {
      nodes.put(node.id(), node);
    }
  }

  static List<Arrow> of(Flow flow) {
    var arrows = new Arrows(flow);
    var all = new ArrayList<Arrow>();
    for (var edge : flow.edges()) {
      all.add(arrows.of(edge));
    }
    return List.copyOf(all);
  }

  private Arrow of(Edge edge) {
    var target = nodes.get(edge.to());
    var port = target == null ? -1 : position(target, edge.port());
    var stroke = stroke(target, port);
    var label = label(edge);
    if (stroke == Stroke.LATE) {
      label.add("late");
    }
    return new Arrow(edge.from(), edge.to(), port, stroke, List.copyOf(label));
  }

  /// That an optional result is there goes without saying: its type says that it may not be.
  private static List<String> label(Edge edge) {
    var cases = edge.cases();
    var lines =
        new ArrayList<String>(
            cases.equals(PRESENT)
                ? List.of()
                : Plain.lines(String.join(" or ", cases), LABEL_WIDTH));
    var buffer = edge.buffer();
    if (buffer != null) {
      lines.add("buffer " + buffer.capacity());
      switch (buffer.overflow()) {
        case BLOCK -> {}
        case DROP_OLDEST -> lines.add("drops the oldest");
        case DROP_NEWEST -> lines.add("drops the newest");
        case FAIL -> lines.add("fails when full");
        case SPILL -> lines.add("spills " + buffer.spill() + " MiB");
      }
    }
    if (edge.partitionKey() != null) {
      lines.addAll(Plain.lines("in order by " + edge.partitionKey(), LABEL_WIDTH));
    }
    return lines;
  }

  private static int position(Node node, @Nullable String port) {
    for (var at = 0; at < node.ports().size(); at++) {
      if (node.ports().get(at).name().equals(port)) {
        return at;
      }
    }
    return -1;
  }

  private static Stroke stroke(@Nullable Node target, int port) {
    if (target == null || port < 0) {
      return Stroke.ORDER;
    }
    if (target.policies().compensates() != null) {
      return Stroke.COMPENSATION;
    }
    return switch (target.ports().get(port).role()) {
      case VALUE, MERGE -> Stroke.VALUE;
      case ELEMENT, COLLECT, WINDOW -> Stroke.MANY;
      case OPTIONAL -> Stroke.OPTIONAL;
      case RACE -> Stroke.RACE;
      case ERROR -> Stroke.ERROR;
      case LATE -> Stroke.LATE;
    };
  }
}
