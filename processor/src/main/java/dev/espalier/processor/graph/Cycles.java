package dev.espalier.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// Finds the strongly connected components of a graph, and a cycle in each: Tarjan's algorithm,
/// with a stack of its own instead of recursion.
public final class Cycles {

  private final List<List<Integer>> successors;
  private final int[] numbers;
  private final int[] lows;
  private final boolean[] onStack;
  private final int[] next;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final List<List<Integer>> components = new ArrayList<>();
  private int count;

  private Cycles(List<List<Integer>> successors) {
    this.successors = successors;
    this.numbers = new int[successors.size()];
    this.lows = new int[successors.size()];
    this.onStack = new boolean[successors.size()];
    this.next = new int[successors.size()];
    Arrays.fill(numbers, -1);
  }

  /// Returns the components in reverse topological order; each with its members in ascending order.
  public static List<List<Integer>> components(List<List<Integer>> successors) {
    Cycles cycles = new Cycles(successors);
    for (int vertex = 0; vertex < successors.size(); vertex++) {
      if (cycles.numbers[vertex] < 0) {
        cycles.visit(vertex);
      }
    }
    return cycles.components;
  }

  /// Returns a shortest cycle through the first member of a component; without the return to it.
  public static List<Integer> path(List<Integer> component, List<List<Integer>> successors) {
    int start = component.getFirst();
    int[] before = new int[successors.size()];
    Arrays.fill(before, -1);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int to : successors.get(at)) {
        if (to == start) {
          return unwind(before, start, at);
        }
        if (before[to] < 0 && Collections.binarySearch(component, to) >= 0) {
          before[to] = at;
          open.add(to);
        }
      }
    }
    return component;
  }

  private static List<Integer> unwind(int[] before, int start, int end) {
    List<Integer> path = new ArrayList<>();
    for (int at = end; at != start; at = before[at]) {
      path.add(at);
    }
    path.add(start);
    return path.reversed();
  }

  private void visit(int root) {
    Deque<Integer> path = new ArrayDeque<>();
    enter(root, path);
    while (!path.isEmpty()) {
      int at = path.peek();
      if (next[at] < successors.get(at).size()) {
        int to = successors.get(at).get(next[at]++);
        if (numbers[to] < 0) {
          enter(to, path);
        } else if (onStack[to]) {
          lows[at] = Math.min(lows[at], numbers[to]);
        }
      } else {
        path.pop();
        leave(at);
        if (!path.isEmpty()) {
          lows[path.peek()] = Math.min(lows[path.peek()], lows[at]);
        }
      }
    }
  }

  private void enter(int vertex, Deque<Integer> path) {
    numbers[vertex] = count;
    lows[vertex] = count;
    count++;
    stack.push(vertex);
    onStack[vertex] = true;
    path.push(vertex);
  }

  private void leave(int vertex) {
    if (lows[vertex] != numbers[vertex]) {
      return;
    }
    List<Integer> component = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      onStack[member] = false;
      component.add(member);
    } while (member != vertex);
    Collections.sort(component);
    components.add(component);
  }
}
