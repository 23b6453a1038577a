package dev.espalier.runtime.run;

import dev.espalier.runtime.element.Production;
import dev.espalier.runtime.meter.CallClock;
import dev.espalier.runtime.plan.Nodes;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/// The call of a node that emits elements: it goes on while others work on them, on a worker of its
/// own that holds a place in the node's frame, so that the frame does not end before it.
final class Emitting {

  private Emitting() {}

  /// Returns whether a node whose call has returned still makes elements.
  static boolean goesOn(Frame at, int node, Object value) {
    return at.block.nodes().is(node, Nodes.EMITS)
        || (value instanceof BaseStream<?, ?> && at.block.nodes().is(node, Nodes.SOURCE));
  }

  /// Has a node hand its elements on; returns whether the worker still has its place.
  static boolean run(Worker worker, Frame at, int node, Production production) {
    if (!worker.begin(at, node, null)) {
      production.close();
      return !worker.isAbandoned();
    }
    CallClock clock = worker.clock();
    if (clock != null) {
      clock.begin();
    }
    Throwable error = null;
    try {
      if (at.block.nodes().is(node, Nodes.EMITS)) {
        Calls.surrounded(worker, at, node, 1, () -> emit(production));
      } else {
        production.run();
      }
    } catch (Throwable t) {
      error = t;
    }
    if (clock != null) {
      clock.end();
    }
    boolean here = worker.finish();
    production.end(error);
    if (here) {
      tell(at, node, error, clock);
    }
    return here;
  }

  private static Object emit(Production production) throws Throwable {
    production.run();
    return Mark.DONE;
  }

  private static void tell(
      Frame at, int node, @Nullable Throwable error, @Nullable CallClock clock) {
    int number = at.block.nodes().number()[node];
    CallClock counting = at.block.nodes().is(node, Nodes.EMITS) ? clock : null;
    if (error == null) {
      at.run.trace().completed(at, node, -1);
      if (counting != null) {
        counting.completed(number);
      }
    } else {
      at.run.trace().failed(at, node, error);
      if (counting != null) {
        counting.failed(number);
      }
    }
  }
}
