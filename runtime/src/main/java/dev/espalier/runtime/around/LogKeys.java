package dev.espalier.runtime.around;

import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.Surround;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Puts run, flow, node, attempt and element into SLF4J's mapped diagnostic context while a node is
/// called, so that what the node and its libraries log says where it comes from. What stood there
/// before, as on a caller's thread or around a subflow, is put back.
public final class LogKeys implements Surround {

  /// The run's id.
  public static final String RUN = "run";

  /// The flow's name.
  public static final String FLOW = "flow";

  /// The node's id.
  public static final String NODE = "node";

  /// Which attempt it is, from 1.
  public static final String ATTEMPT = "attempt";

  /// The positions of the elements that the node runs for, from 0, outermost scope first, with
  /// slashes between them; absent outside of scopes.
  public static final String ELEMENT = "element";

  /// All keys.
  public static final List<String> ALL = List.of(RUN, FLOW, NODE, ATTEMPT, ELEMENT);

  @Override
  public Around begin(RunInfo run) {
    String id = run.runId();
    return (node, attempt) -> enter(id, node, attempt);
  }

  private static Exit enter(String run, NodeInfo node, int attempt) {
    @Nullable String[] before = new String[ALL.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = MDC.get(ALL.get(i));
    }
    MDC.put(RUN, run);
    MDC.put(FLOW, node.run().flow().name());
    MDC.put(NODE, node.node().id());
    MDC.put(ATTEMPT, Integer.toString(attempt));
    if (node.element().isEmpty()) {
      MDC.remove(ELEMENT);
    } else {
      MDC.put(ELEMENT, element(node));
    }
    return error -> restore(before);
  }

  static String element(NodeInfo node) {
    return node.element().stream().map(String::valueOf).collect(Collectors.joining("/"));
  }

  private static void restore(@Nullable String[] before) {
    for (int i = 0; i < before.length; i++) {
      if (before[i] == null) {
        MDC.remove(ALL.get(i));
      } else {
        MDC.put(ALL.get(i), before[i]);
      }
    }
  }
}
