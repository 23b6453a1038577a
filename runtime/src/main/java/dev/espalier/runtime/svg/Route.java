package dev.espalier.runtime.svg;

import java.util.List;
import java.util.stream.Stream;

/// The way of an arrow, from bend to bend.
///
/// @param points at least two places
record Route(List<Point> points) {

  private static final double RADIUS = 6;

  Point end() {
    return points.getLast();
  }

  /// Returns this way without its last stretch.
  Route shortened(double length) {
    var end = toward(end(), points.get(points.size() - 2), length);
    var others = points.subList(0, points.size() - 1);
    return new Route(Stream.concat(others.stream(), Stream.of(end)).toList());
  }

  /// Returns this way as the data of a path with round corners.
  String path() {
    var path = new StringBuilder().append('M').append(at(points.getFirst()));
    for (var bend = 1; bend < points.size() - 1; bend++) {
      var before = points.get(bend - 1);
      var here = points.get(bend);
      var after = points.get(bend + 1);
      var room = Math.min(distance(before, here), distance(here, after)) / 2;
      var radius = Math.min(RADIUS, room);
      path.append('L').append(at(toward(here, before, radius)));
      path.append('Q').append(at(here)).append(' ').append(at(toward(here, after, radius)));
    }
    return path.append('L').append(at(end())).toString();
  }

  private static Point toward(Point from, Point to, double length) {
    var distance = distance(from, to);
    var part = distance == 0 ? 0 : Math.min(1, length / distance);
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  private static double distance(Point one, Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  private static String at(Point point) {
    return SvgText.number(point.x()) + " " + SvgText.number(point.y());
  }
}
