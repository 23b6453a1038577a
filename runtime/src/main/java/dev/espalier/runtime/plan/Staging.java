package dev.espalier.runtime.plan;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.runtime.plan.Draft.Link;
import dev.espalier.runtime.plan.Draft.Local;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the stages of a scope: a node lies as many stages on as there are buffers on the way to
/// it, where there are most.
final class Staging {

  private final Flow flow;
  private final Draft draft;
  private final int[] of;

  private Staging(Flow flow, Draft draft) {
    this.flow = flow;
    this.draft = draft;
    this.of = new int[draft.locals.size()];
  }

  /// Returns the stages of a block, null if it has but one.
  static @Nullable Staged of(Flow flow, Draft draft) {
    if (draft.locals.stream().allMatch(local -> local.buffered.isEmpty())) {
      return null;
    }
    if (!draft.gathers.isEmpty()) {
      throw PlanFault.of(
          DiagnosticCode.RUN103,
          flow,
          draft.locals.getLast().node,
          "a scope with buffers between its nodes cannot have windows over what it gives");
    }
    return new Staging(flow, draft).staged();
  }

  private Staged staged() {
    for (boolean moved = true; moved; ) { // there are no cycles
      moved = false;
      for (int from = 0; from < of.length; from++) {
        for (Link link : draft.locals.get(from).links) {
          int least = of[from] + (buffer(from, link.target()) == null ? 0 : 1);
          moved |= least > of[link.target()];
          of[link.target()] = Math.max(of[link.target()], least);
        }
      }
    }
    int count = IntStream.of(of).max().orElse(0) + 1;
    int[][] locals = new int[count][];
    for (int stage = 0; stage < count; stage++) {
      int wanted = stage;
      locals[stage] = IntStream.range(0, of.length).filter(i -> of[i] == wanted).toArray();
    }
    return boundaries(locals);
  }

  private Staged boundaries(int[][] locals) {
    List<Buffer> boundaries = new ArrayList<>();
    List<String> edges = new ArrayList<>();
    BitSet behind = new BitSet();
    for (int stage = 1; stage < locals.length; stage++) {
      Edge first = null;
      for (int target : locals[stage]) {
        for (Edge edge : draft.locals.get(target).buffered.values()) {
          behind.set(target);
          first = first == null ? edge : agreed(first, edge, draft.locals.get(target));
        }
      }
      boundaries.add(Objects.requireNonNull(first == null ? null : first.buffer()));
      edges.add(Objects.requireNonNull(first).id());
    }
    return new Staged(of, locals, behind, boundaries, edges);
  }

  private Edge agreed(Edge first, Edge other, Local target) {
    if (!Objects.equals(first.buffer(), other.buffer())) {
      throw PlanFault.of(
          flow,
          target.node,
          "the buffers of \""
              + first.id()
              + "\" and \""
              + other.id()
              + "\" lie side by side"
              + " and differ");
    }
    return first;
  }

  private @Nullable Buffer buffer(int from, int target) {
    Edge edge = draft.locals.get(target).buffered.get(from);
    return edge == null ? null : edge.buffer();
  }
}
