package dev.espalier.ir.flow;

import java.util.List;

/// Whether a kind of host can run a flow.
///
/// @param host the kind of host
/// @param fits whether it can
/// @param reasons why it cannot, one sentence each
public record HostFit(HostKind host, boolean fits, List<String> reasons) {

  /// A kind of host.
  public enum HostKind {
    /// An engine inside the caller's process.
    IN_PROCESS,
    /// A server that answers HTTP requests.
    HTTP,
    /// A worker that takes runs from a queue.
    QUEUE,
    /// A short-lived process at the edge, without storage of its own.
    EDGE
  }
}
