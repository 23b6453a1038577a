package dev.espalier.processor.lower;

import dev.espalier.ir.flow.Box;
import dev.espalier.processor.graph.RunGuards;
import dev.espalier.processor.guard.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Guards as IR.
final class Guards {

  private Guards() {}

  /// Returns the boxes of a node's guard, none if it always runs.
  static List<Box> of(int vertex, RunGuards guards) {
    Guard guard = guards.of(vertex);
    if (guard.isAlways()) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>();
    for (dev.espalier.processor.guard.Box box : guard.boxes()) {
      Map<String, List<String>> cases = new TreeMap<>();
      box.conditions()
          .forEach(
              condition ->
                  cases.put(
                      guards.vertex(condition.branch()).id(),
                      guards.names(condition.branch(), condition.cases())));
      boxes.add(new Box(cases));
    }
    return boxes;
  }
}
