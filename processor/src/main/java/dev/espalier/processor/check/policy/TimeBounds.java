package dev.espalier.processor.check.policy;

import java.time.Duration;
import java.util.List;

/// When the nodes of a graph start at the earliest, and when they have ended at the latest, in
/// nanoseconds since the start of the run; the longest path gives the latter. What nothing limits
/// counts as no time at all, so the latest times are what is known to be possible.
final class TimeBounds {

  /// More than any run lasts; a sum of many still fits.
  private static final long MOST = Duration.ofDays(36_500).toNanos();

  private final List<Task> tasks;
  private final long[] earliest;
  private final long[] latest;
  private final int[] before;

  /// A node while its times are counted.
  ///
  /// @param needs for each of its ports, the sources of which any one is enough
  /// @param delay how late it starts at the earliest, once its ports have values
  /// @param most how long it takes in all at the most
  record Task(List<List<Need>> needs, long delay, long most) {}

  /// What has to be there.
  ///
  /// @param source the number of the source
  /// @param after how long after the source's start, delays included, it can be there
  record Need(int source, long after) {

    /// It can be there whenever the source starts, and before.
    static final long ANY_TIME = -1;
  }

  /// Counts the times.
  ///
  /// @param tasks the nodes
  /// @param order their numbers, every node after its sources
  TimeBounds(List<Task> tasks, List<Integer> order) {
    this.tasks = tasks;
    this.earliest = new long[tasks.size()];
    this.latest = new long[tasks.size()];
    this.before = new int[tasks.size()];
    for (int node : order) {
      count(node);
    }
  }

  private void count(int node) {
    Task task = tasks.get(node);
    before[node] = -1;
    long start = 0;
    for (List<Need> port : task.needs()) {
      long first = port.isEmpty() ? 0 : Long.MAX_VALUE;
      for (Need need : port) {
        boolean isFree = need.after() == Need.ANY_TIME;
        first = Math.min(first, isFree ? 0 : plus(earliest[need.source()], need.after()));
        if (latest[need.source()] > latest[node]) {
          latest[node] = latest[need.source()];
          before[node] = need.source();
        }
      }
      start = Math.max(start, first);
    }
    earliest[node] = plus(start, task.delay());
    latest[node] = plus(latest[node], task.most());
  }

  /// Returns when a node starts at the earliest, its delay included.
  long earliest(int node) {
    return earliest[node];
  }

  /// Returns when a node has ended at the latest.
  long latest(int node) {
    return latest[node];
  }

  /// Returns the source that decides when a node starts at the latest, -1 if none does.
  int before(int node) {
    return before[node];
  }

  static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofNanos(MOST)) > 0 ? MOST : duration.toNanos();
  }

  static long plus(long left, long right) {
    return Math.min(MOST, left + right);
  }

  static long times(long nanos, long count) {
    return nanos != 0 && count > MOST / nanos ? MOST : nanos * count;
  }
}
