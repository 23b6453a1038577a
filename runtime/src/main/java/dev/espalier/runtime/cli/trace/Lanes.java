package dev.espalier.runtime.cli.trace;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Gives threads numbers for as long as they are in calls: the smallest that are free. So a trace
/// of many short-lived threads has no more rows than there were calls at the same time.
final class Lanes {

  private final Map<Thread, Lane> held = new HashMap<>();
  private final BitSet taken = new BitSet();

  private record Lane(int number, int depth) {}

  /// A thread enters a call, within another of its own or not; returns its number, from 1.
  int enter(Thread thread) {
    Lane lane = held.get(thread);
    int number = lane == null ? taken.nextClearBit(1) : lane.number();
    taken.set(number);
    held.put(thread, new Lane(number, lane == null ? 1 : lane.depth() + 1));
    return number;
  }

  /// A thread has left the innermost of its calls.
  void leave(Thread thread) {
    Lane lane = held.remove(thread);
    if (lane != null && lane.depth() > 1) {
      held.put(thread, new Lane(lane.number(), lane.depth() - 1));
    } else if (lane != null) {
      taken.clear(lane.number());
    }
  }
}
