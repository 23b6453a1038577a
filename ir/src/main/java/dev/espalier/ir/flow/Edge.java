package dev.espalier.ir.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An edge from a node to a port of another, or, without a port, a mere order between two nodes.
///
/// @param id unique in the flow: `from/to.port`, or `from/to` without a port
/// @param from the source's node id
/// @param to the target's node id
/// @param port the target's port, null for order only
/// @param cases the cases of the source's output that pass, empty for all
/// @param buffer where elements of a stream wait, null where nothing does
/// @param partitionKey the path over the port, such as `order.id`, whose value is the same for
///   elements that are worked on one after the other; null where all are independent
public record Edge(
    String id,
    String from,
    String to,
    @Nullable String port,
    List<String> cases,
    @Nullable Buffer buffer,
    @Nullable String partitionKey) {

  /// Creates an edge without a buffer and a partition key.
  public Edge(String id, String from, String to, @Nullable String port, List<String> cases) {
    this(id, from, to, port, cases, null, null);
  }
}
