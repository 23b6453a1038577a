package dev.espalier.benchmarks.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A workflow in source, of any size, as mixed as people write them.
///
/// Ten nodes and ten types make a block: a sealed branch of three cases that merge again, a
/// capability, a fan-out over a list that is collected, a setting, joins. A block takes the result
/// of the one before. Every port is linked by its type alone.
@SuppressWarnings("InlineFormatString") // templates read better apart
final class GeneratedFlow {

  /// The name of the workflow.
  static final String QUALIFIED_NAME = "bench.Measured";

  private static final int BLOCK = 10;

  private static final String TYPES =
      """
      package bench;

      import dev.espalier.Property;
      import java.time.Instant;
      import java.util.List;
      import java.util.Optional;
      import java.util.UUID;

      interface Block%1$d {

        record Request(UUID id, String customer, @Property("placed_at") Instant placedAt) {}

        record Order(String id, long cents, Optional<String> note, List<Item> items) {}

        record Item(String sku, int count, Tier tier) {}

        enum Tier { GOLD, SILVER, BRONZE }

        sealed interface Risk {}

        record Low(Order order) implements Risk {}

        record High(Order order, double score) implements Risk {}

        record Unknown(Order order, double score, String reason) implements Risk {}

        record Receipt(String id, long cents) {}

        record Label(String text, int weight) {}

        record Total(int labels, int weight) {}
      }
      """;

  private static final String NODES =
      """

        @Node
        Block%1$d.Order order%1$d(%3$sBlock%1$d.Request request) {
          return new Block%1$d.Order(request.customer(), 1, Optional.empty(), List.of());
        }

        @Node
        Block%1$d.Risk assess%1$d(Block%1$d.Order order) {
          return new Block%1$d.Low(order);
        }

        @Node
        Block%1$d.Receipt low%1$d(Block%1$d.Low low) {
          return new Block%1$d.Receipt(low.order().id(), low.order().cents());
        }

        @Node
        Block%1$d.Receipt high%1$d(Block%1$d.High high, @At("https://bank.example") HttpRead bank) {
          return new Block%1$d.Receipt(bank.get("/limit").text(), high.order().cents());
        }

        @Node
        Block%1$d.Receipt unknown%1$d(Block%1$d.Unknown unknown) {
          return new Block%1$d.Receipt(unknown.reason(), unknown.order().cents());
        }

        @Node
        List<Block%1$d.Item> items%1$d(Block%1$d.Order order, Block%1$d.Receipt receipt) {
          return order.items();
        }

        @Node
        Block%1$d.Label label%1$d(@ForEach(concurrency = 8) Block%1$d.Item item) {
          return new Block%1$d.Label(item.sku(), item.count());
        }

        @Node
        Block%1$d.Total total%1$d(List<Block%1$d.Label> labels) {
          return new Block%1$d.Total(labels.size(), 0);
        }

        @Node
        long weigh%1$d(@From("total%1$d") Block%1$d.Total total, @Setting("limit%1$d") long limit) {
          return Math.min(limit, total.weight());
        }

        %4$s
        Block%2$d.Request close%1$d(
            Block%1$d.Total total, @From("weigh%1$d") long weight, Block%1$d.Receipt receipt) {
          return new Block%2$d.Request(UUID.randomUUID(), receipt.id(), Instant.EPOCH);
        }
      """;

  private GeneratedFlow() {}

  /// Writes a workflow with about the given number of nodes, and returns its source files.
  static List<Path> write(Path folder, int nodes) throws IOException {
    Path home = Files.createDirectories(folder.resolve("bench"));
    int blocks = Math.max(1, nodes / BLOCK);
    List<Path> files = new ArrayList<>();
    StringBuilder flow =
        new StringBuilder(
            """
            package bench;

            import dev.espalier.*;
            import dev.espalier.capability.HttpRead;
            import java.time.Instant;
            import java.util.List;
            import java.util.Optional;
            import java.util.UUID;

            /// Made to measure.
            @Workflow(version = "1.0.0", deadline = "1h")
            class Measured {
            """);
    for (int block = 0; block < blocks; block++) {
      boolean isLast = block == blocks - 1;
      files.add(file(home, "Block" + block, TYPES.formatted(block)));
      flow.append(
          NODES.formatted(
              block, block + 1, block == 0 ? "@Input " : "", isLast ? "@Output" : "@Node"));
    }
    files.add(file(home, "Block" + blocks, TYPES.formatted(blocks)));
    files.add(file(home, "Measured", flow.append("}\n").toString()));
    return files;
  }

  private static Path file(Path home, String name, String text) throws IOException {
    return Files.writeString(home.resolve(name + ".java"), text);
  }
}
