package dev.espalier.processor.check.control;

import dev.espalier.Overflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `CTRL118`, `CTRL119`: a buffer without `@ForEach` lies between two nodes of a scope, and those
/// that lie side by side say the same.
public final class StageCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    Graph graph = subject.graph();
    boolean some = false;
    boolean faulty = false;
    for (Vertex vertex : subject.nodes()) {
      for (Wire wire : graph.wires().get(vertex.index())) {
        FanOut.Waiting edge = wire.port().edge();
        if (edge != null && !wire.isBroken() && !graph.scopes().isDoubtful(vertex.index())) {
          some = true;
          faulty |= !isPossible(edge, wire, vertex, graph, findings);
        }
      }
    }
    if (some && !faulty && graph.order().size() == graph.vertices().size()) {
      agree(graph, findings);
    }
  }

  /// Returns whether a buffer may be where it is; if not, that has been reported.
  private static boolean isPossible(
      FanOut.Waiting edge, Wire wire, Vertex vertex, Graph graph, Findings findings) {
    String name = wire.port().name();
    if (!isWithinScope(wire, vertex, graph)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL118,
                  edge.spot(),
                  "@Edge on parameter \"%s\" without @ForEach".formatted(name))
              .because("only what comes one by one waits in a buffer; this is handed over at once")
              .fix("drop @Edge, or take the elements of a stream with @ForEach"));
      return false;
    }
    if (edge.key() != null) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL119,
                  edge.key().spot(),
                  "a partitionKey within a scope, on parameter \"%s\"".formatted(name))
              .because("the key of an element is known before it enters, from the element alone")
              .fix("say it beside @ForEach"));
      return false;
    }
    Buffer buffer = edge.buffer();
    if (buffer != null && buffer.overflow() == Overflow.SPILL) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL118,
                  edge.spot(),
                  "the buffer of parameter \"%s\" spills within a scope".formatted(name))
              .because("what a scope has at work is in memory")
              .fix("spill beside @ForEach, before the elements enter, or take another overflow"));
      return false;
    }
    return true;
  }

  private static boolean isWithinScope(Wire wire, Vertex vertex, Graph graph) {
    int scope = graph.scopes().of(vertex.index());
    boolean within =
        scope != ScopeTree.TOP
            && wire.role() != PortRole.COLLECT
            && wire.role() != PortRole.ERROR
            && wire.role() != PortRole.ELEMENT;
    for (Arc arc : wire.arcs()) {
      within &= graph.scopes().of(arc.from()) == scope;
    }
    return within;
  }

  private static void agree(Graph graph, Findings findings) {
    int[] stages = new int[graph.vertices().size()];
    Map<Long, Integer> firsts = new HashMap<>();
    for (int target : graph.order()) {
      int scope = graph.scopes().of(target);
      for (Wire wire : graph.wires().get(target)) {
        for (Arc arc : wire.arcs()) {
          pass(stages, arc.from(), target, buffer(wire) == null ? 0 : 1, graph.scopes());
        }
      }
      for (Arc.Order order : graph.orders().get(target)) {
        pass(stages, order.arc().from(), target, 0, graph.scopes());
      }
      for (Wire wire : graph.wires().get(target)) {
        FanOut.Waiting edge = wire.port().edge();
        if (edge != null && edge.buffer() != null && scope != ScopeTree.TOP) {
          Integer first = firsts.putIfAbsent((long) scope << 32 | stages[target], target);
          if (first != null && !edge.buffer().equals(buffer(graph, first))) {
            findings.add(
                differing(edge, graph.vertices().get(first), graph.vertices().get(target)));
          }
        }
      }
    }
  }

  private static @Nullable Buffer buffer(Wire wire) {
    FanOut.Waiting edge = wire.port().edge();
    return edge == null ? null : edge.buffer();
  }

  private static void pass(int[] stages, int from, int to, int more, ScopeTree scopes) {
    int at = from;
    while (at != ScopeTree.TOP && scopes.of(at) != scopes.of(to)) {
      at = scopes.of(at); // what is collected comes from the stage of what the scope runs over
    }
    if (at != ScopeTree.TOP) {
      stages[to] = Math.max(stages[to], stages[at] + more);
    }
  }

  private static @Nullable Buffer buffer(Graph graph, int target) {
    for (Wire wire : graph.wires().get(target)) {
      if (buffer(wire) != null) {
        return buffer(wire);
      }
    }
    return null;
  }

  private static Finding differing(FanOut.Waiting edge, Vertex first, Vertex second) {
    return Finding.of(
            DiagnosticCode.CTRL118,
            edge.spot(),
            "the buffers before %s and %s lie side by side and differ"
                .formatted(first.id(), second.id()))
        .because("an element goes from stage to stage as a whole, through one buffer")
        .fix("let both say the same buffer and overflow, or drop one of them");
  }
}
