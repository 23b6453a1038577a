package dev.espalier.runtime.cli.run;

import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts what happens to each node of a run, however many elements it runs for.
///
/// - Concurrency: events come from many threads; one lock guards all fields, and is held only to
///   count.
final class Tally implements RunListener {

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private long ended;
  private @Nullable String current;

  /// What happened to a node.
  ///
  /// @param node the node's id, after that of the subflow's node and a slash if it is in one
  /// @param completed how often it completed
  /// @param failed how often it failed
  /// @param skipped how often it was skipped
  /// @param running how often it is under way or was abandoned
  /// @param firstStart when it first started, in nanoseconds since the run started
  /// @param lastEnd when it last ended
  /// @param busy the sum of the times that it took
  record Line(
      String node,
      long completed,
      long failed,
      long skipped,
      long running,
      long firstStart,
      long lastEnd,
      long busy) {

    static Line of(String node) {
      return new Line(node, 0, 0, 0, 0, Long.MAX_VALUE, 0, 0);
    }

    Line started(long at) {
      return new Line(
          node,
          completed,
          failed,
          skipped,
          running + 1,
          Math.min(firstStart, at),
          lastEnd,
          busy - at);
    }

    Line completed(long at) {
      return new Line(
          node,
          completed + 1,
          failed,
          skipped,
          running - 1,
          firstStart,
          Math.max(lastEnd, at),
          busy + at);
    }

    Line failed(long at) {
      return new Line(
          node,
          completed,
          failed + 1,
          skipped,
          running - 1,
          firstStart,
          Math.max(lastEnd, at),
          busy + at);
    }

    Line skipped(long at) {
      return new Line(
          node,
          completed,
          failed,
          skipped + 1,
          running,
          Math.min(firstStart, at),
          Math.max(lastEnd, at),
          busy);
    }

    long started() {
      return completed + failed + running;
    }
  }

  /// What a person wants to know while waiting.
  ///
  /// @param done how many nodes have ended at least once
  /// @param nodes how many nodes there are
  /// @param current the node that started last
  /// @param runs how often that one ended
  record Progress(int done, int nodes, @Nullable String current, long runs) {}

  @Override
  public synchronized void runStarted(RunInfo run) {
    for (Node node : run.flow().nodes()) {
      if (!(node.work() instanceof Work.Input)) {
        String name = prefix(run) + node.id();
        lines.putIfAbsent(name, Line.of(name));
      }
    }
  }

  @Override
  public synchronized void nodeStarted(NodeInfo node, long at) {
    String name = name(node);
    current = name;
    lines.put(name, line(name).started(at));
  }

  @Override
  public synchronized void nodeCompleted(NodeInfo node, long at) {
    String name = name(node);
    lines.put(name, line(name).completed(at));
  }

  @Override
  public synchronized void nodeFailed(NodeInfo node, Throwable error, long at) {
    String name = name(node);
    lines.put(name, line(name).failed(at));
  }

  @Override
  public synchronized void nodeSkipped(NodeInfo node, long at) {
    String name = name(node);
    lines.put(name, line(name).skipped(at));
  }

  /// The command reports it itself.
  @Override
  public void runFailedLate(RunInfo run, RunResult<?> trouble, long at) {}

  @Override
  public synchronized void runEnded(RunInfo run, long at) {
    if (run.parent().isEmpty()) {
      ended = at;
    }
  }

  /// Returns how long the run took, 0 while it is under way.
  synchronized long nanos() {
    return ended;
  }

  synchronized Progress progress() {
    int done = 0;
    for (Line line : lines.values()) {
      done += line.completed() + line.failed() + line.skipped() > 0 ? 1 : 0;
    }
    String node = current;
    return new Progress(
        done, lines.size(), node, node == null ? 0 : line(node).completed() + line(node).failed());
  }

  private Line line(String name) {
    return lines.getOrDefault(name, Line.of(name));
  }

  private static String name(NodeInfo node) {
    return prefix(node.run()) + node.node().id();
  }

  private static String prefix(RunInfo run) {
    return run.parent().isEmpty() ? "" : run.flow().name() + "/";
  }
}
