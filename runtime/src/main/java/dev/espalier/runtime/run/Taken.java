package dev.espalier.runtime.run;

import dev.espalier.runtime.plan.Nodes;
import org.jspecify.annotations.Nullable;

/// Which case a completed node took.
final class Taken {

  private Taken() {}

  /// Returns the case's position; -1 if the node does not branch.
  static int of(Frame frame, int local) {
    return of(frame, local, frame.values[local]);
  }

  /// Returns the position of a value's case; -1 if the node does not branch.
  static int of(Frame frame, int local, @Nullable Object value) {
    Nodes nodes = frame.block.nodes();
    if (nodes.is(local, Nodes.OPTIONAL)) {
      return value == Mark.EMPTY ? 1 : 0;
    }
    if (value == null || !nodes.is(local, Nodes.BRANCH)) {
      return -1;
    }
    int taken = frame.run.plan().code().caseOf(nodes.number()[local], value);
    if (taken < 0 || taken >= nodes.cases()[local]) {
      throw new IllegalStateException("the result is none of the node's cases: " + taken);
    }
    return taken;
  }
}
