package dev.espalier.runtime.svg;

import dev.espalier.ir.emit.picture.Arrow;
import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.emit.picture.Picture.Item;
import dev.espalier.runtime.svg.Scene.PlacedArrow;
import dev.espalier.runtime.svg.Scene.PlacedCard;
import dev.espalier.runtime.svg.Scene.PlacedFrame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/// Puts a picture's parts in their places with ELK's layered algorithm, after Sugiyama, Tagawa and
/// Toda, "Methods for Visual Understanding of Hierarchical System Structures" (1981). The one class
/// that knows ELK.
final class LayeredLayout {

  private static final double CORNER = 12;
  private static final int MOST_FOR_BEST = 80;

  private final Map<String, List<Item>> contents;
  private final Picture picture;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<Frame, ElkNode> frames = new LinkedHashMap<>();
  private final Map<String, PlacedPorts> cards = new LinkedHashMap<>();
  private final List<@Nullable ElkEdge> edges = new ArrayList<>();

  /// A card's node and ports: those of the picture by position, one for mere order, one to leave.
  private record PlacedPorts(
      Card card, ElkNode node, CardSize size, List<ElkPort> ports, ElkPort order, ElkPort exit) {}

  private LayeredLayout(Picture picture) {
    this.picture = picture;
    this.contents = picture.contents();
  }

  static Scene place(Picture picture) {
    // Without its registry ELK cannot copy the defaults of its own options.
    LayoutMetaDataService.getInstance();
    var layout = new LayeredLayout(picture);
    configure(layout.root);
    if (picture.cards().size() > MOST_FOR_BEST) {
      hurry(layout.root);
    }
    layout.add("", layout.root);
    picture.arrows().forEach(arrow -> layout.edges.add(layout.add(arrow)));
    new LayeredLayoutProvider().layout(layout.root, new NullElkProgressMonitor());
    return layout.scene();
  }

  private static void configure(ElkNode graph) {
    graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
    graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    space(graph);
  }

  /// Trades some beauty for time, which the default strategies take more than linearly.
  private static void hurry(ElkNode graph) {
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    graph.setProperty(LayeredOptions.THOROUGHNESS, 2);
  }

  private static void space(ElkNode graph) {
    graph.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 30.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 34.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
  }

  private void add(String frame, ElkNode parent) {
    for (var item : contents.getOrDefault(frame, List.of())) {
      switch (item) {
        case Card card -> add(card, parent);
        case Frame inner -> add(inner, parent);
      }
    }
  }

  private void add(Frame frame, ElkNode parent) {
    var node = ElkGraphUtil.createNode(parent);
    space(node);
    var label = FrameRule.label(frame);
    node.setProperty(LayeredOptions.PADDING, new ElkPadding(18, 18, 18 + label.height(), 18));
    node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    node.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(label.width() + 24, 0));
    frames.put(frame, node);
    add(frame.id(), node);
  }

  private void add(Card card, ElkNode parent) {
    var size = CardSize.of(card);
    var node = ElkGraphUtil.createNode(parent);
    node.setDimensions(size.width(), size.height());
    node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    var ports = new ArrayList<ElkPort>();
    for (var at = 0; at < card.ports().size(); at++) {
      ports.add(port(node, PortSide.NORTH, size.port(at)));
    }
    var order = port(node, PortSide.NORTH, ports.isEmpty() ? size.width() / 2 : CORNER);
    var exit = port(node, PortSide.SOUTH, size.width() / 2);
    cards.put(card.id(), new PlacedPorts(card, node, size, List.copyOf(ports), order, exit));
  }

  private static ElkPort port(ElkNode node, PortSide side, double x) {
    var port = ElkGraphUtil.createPort(node);
    port.setLocation(x, side == PortSide.NORTH ? 0 : node.getHeight());
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    return port;
  }

  private @Nullable ElkEdge add(Arrow arrow) {
    var from = cards.get(arrow.from());
    var to = cards.get(arrow.to());
    if (from == null || to == null) {
      return null;
    }
    var target = arrow.port() < 0 ? to.order() : to.ports().get(arrow.port());
    var edge = ElkGraphUtil.createSimpleEdge(from.exit(), target);
    if (!arrow.label().isEmpty()) {
      var size = ArrowRule.label(arrow);
      var label = ElkGraphUtil.createLabel(String.join(" ", arrow.label()), edge);
      label.setDimensions(size.width(), size.height());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }
    return edge;
  }

  private Scene scene() {
    var placedArrows = new ArrayList<PlacedArrow>();
    for (var at = 0; at < edges.size(); at++) {
      var edge = edges.get(at);
      if (edge != null) {
        placedArrows.add(placed(picture.arrows().get(at), edge));
      }
    }
    return new Scene(
        picture,
        cards.values().stream().map(LayeredLayout::placed).toList(),
        frames.entrySet().stream()
            .map(frame -> new PlacedFrame(frame.getKey(), box(frame.getValue())))
            .toList(),
        List.copyOf(placedArrows),
        root.getWidth(),
        root.getHeight());
  }

  private static PlacedCard placed(PlacedPorts placed) {
    return new PlacedCard(placed.card(), placed.size(), box(placed.node()));
  }

  private static PlacedArrow placed(Arrow arrow, ElkEdge edge) {
    var origin = origin(edge.getContainingNode());
    var route = new ArrayList<Point>();
    for (var section : edge.getSections()) {
      route.add(new Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
      for (var bend : section.getBendPoints()) {
        route.add(new Point(origin.x() + bend.getX(), origin.y() + bend.getY()));
      }
      route.add(new Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
    }
    Box place = null;
    for (var label : edge.getLabels()) {
      place =
          new Box(
              origin.x() + label.getX(),
              origin.y() + label.getY(),
              label.getWidth(),
              label.getHeight());
    }
    return new PlacedArrow(arrow, new Route(List.copyOf(route)), place);
  }

  private static Box box(ElkNode node) {
    var origin = origin(node);
    return new Box(origin.x(), origin.y(), node.getWidth(), node.getHeight());
  }

  /// Coordinates count from the surrounding node.
  private static Point origin(@Nullable ElkNode node) {
    var x = 0.0;
    var y = 0.0;
    for (var at = node; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point(x, y);
  }
}
