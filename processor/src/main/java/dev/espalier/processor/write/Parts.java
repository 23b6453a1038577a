package dev.espalier.processor.write;

import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.LinkedNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the code of a flow is divided into classes so that every method of them stays small enough
/// to be compiled while it runs.
///
/// HotSpot never compiles a method of more than 8,000 bytes (`HugeMethodLimit`). Bytes are
/// estimated from above with what javac makes of a case of a switch; most flows fit one part.
///
/// @param size how many nodes a part has, the last one excepted; a power of two
/// @param all the parts in the order of their nodes
record Parts(int size, List<Part> all) {

  static final int LIMIT = 7_000;
  private static final int MAX_SIZE = 512;

  static Parts of(LinkedFlow flow) {
    return of(flow.nodes().stream().mapToInt(Parts::weight).toArray());
  }

  /// Returns the parts for nodes of which each takes so many bytes in the longest method.
  static Parts of(int[] weights) {
    int[] sums = new int[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    if (sums[weights.length] <= LIMIT) {
      return new Parts(weights.length, List.of(new Part(0, weights.length)));
    }
    int size = MAX_SIZE;
    while (size > 1 && heaviest(sums, size) > LIMIT) {
      size /= 2;
    }
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < weights.length; from += size) {
      parts.add(new Part(from, Math.min(weights.length, from + size)));
    }
    return new Parts(size, List.copyOf(parts));
  }

  /// Returns whether one class is enough.
  boolean isWhole() {
    return all.size() == 1;
  }

  private static int heaviest(int[] sums, int size) {
    int heaviest = 0;
    for (int from = 0; from < sums.length - 1; from += size) {
      heaviest = Math.max(heaviest, sums[Math.min(sums.length - 1, from + size)] - sums[from]);
    }
    return heaviest;
  }

  /// The largest of what the node adds to the methods `nodes`, `call`, `caseOf` and `typeOf`.
  private static int weight(LinkedNode node) {
    LinkedNode.@Nullable Call call = node.call();
    int calling = call == null ? 4 : 26 + 12 * call.arguments().size();
    return Math.max(Math.max(12, calling), 8 + ReflectType.weight(node.result()));
  }
}
