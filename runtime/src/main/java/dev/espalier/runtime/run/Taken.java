package dev.espalier.runtime.run;

import dev.espalier.ir.flow.Node;
import dev.espalier.runtime.plan.Nodes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which case a completed node took.
final class Taken {

  private Taken() {}

  /// Returns the case's position; -1 if the node does not branch.
  static int of(Frame frame, int local) {
    return of(frame, local, frame.values[local]);
  }

  /// Returns the name of a case by its position.
  static String name(Frame frame, int local, int taken, Node node) {
    if (frame.block.nodes().is(local, Nodes.OPTIONAL)) {
      return taken == 0 ? "present" : "empty";
    }
    return Objects.requireNonNull(node.output()).cases().get(taken).name();
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
