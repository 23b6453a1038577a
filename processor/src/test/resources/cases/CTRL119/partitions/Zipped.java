package app;

import dev.espalier.*;
import java.util.List;

@Workflow
class Zipped {
  record Line(String sku, int count) {}

  @Node List<Line> lines(@Input Integer count) { return List.of(); }

  @Node(effect = Effect.EFFECTFUL)
  void a(@Edge(partitionKey = "line.sku") @ForEach @From("lines") Line line) {}
  @Node(effect = Effect.EFFECTFUL)
  void same(@Edge(partitionKey = "each.sku") @ForEach @From("lines") Line each) {}
  @Node(effect = Effect.EFFECTFUL)
  void another(@Edge(partitionKey = "each.count") @ForEach @From("lines") Line each) {}
}
