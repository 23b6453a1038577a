package dev.espalier.runtime.cli.trace;

import dev.espalier.runtime.trace.NodeInfo;
import java.util.List;

/// A node of a run, for some elements.
record Place(String run, String node, List<Long> element) {

  static Place of(NodeInfo node) {
    return new Place(node.run().runId(), node.node().id(), node.element());
  }
}
