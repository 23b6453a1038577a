package dev.espalier.processor.graph;

import dev.espalier.processor.model.FanOut;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which nodes run for each element of what. A scope over elements has the number of the node whose
/// elements it runs over; one over windows, and one over what came too late for them, has a number
/// beyond those of all nodes.
public final class ScopeTree {

  /// Outside of every scope.
  public static final int TOP = -1;

  private final int size;
  private final int[] scopes;
  private final int[] windows;
  private final boolean[] known;
  private final BitSet doubtful = new BitSet();
  private final Map<Integer, FanOut> openings = new TreeMap<>();

  /// Creates a tree in which it is not known where any node is.
  public ScopeTree(int size) {
    this.size = size;
    this.scopes = new int[size];
    this.windows = new int[size];
    this.known = new boolean[size];
    Arrays.fill(scopes, TOP);
    Arrays.fill(windows, TOP);
  }

  /// Puts a node into a scope.
  public void place(int vertex, int scope) {
    scopes[vertex] = scope;
    known[vertex] = true;
  }

  /// Puts the scopes over a node's windows, and over what came too late for them, into a scope.
  public void placeWindows(int vertex, int scope) {
    windows[vertex] = scope;
  }

  /// Returns the scope over a node's windows.
  public int windows(int vertex) {
    return size + vertex;
  }

  /// Returns the scope over what came too late for a node's windows.
  public int late(int vertex) {
    return 2 * size + vertex;
  }

  /// Returns the node whose elements or windows a scope runs over, or for whose windows its
  /// elements came too late.
  public int source(int scope) {
    return scope % size;
  }

  /// Returns whether a scope runs over the elements that its source gives.
  public boolean isOverElements(int scope) {
    return scope < size;
  }

  /// Returns whether a scope runs over what came too late.
  public boolean isOverLate(int scope) {
    return scope >= 2 * size;
  }

  /// Notes that a fault leaves open in which scope a node is.
  public void doubt(int vertex) {
    doubtful.set(vertex);
  }

  /// Returns whether a fault leaves open in which scope a node is.
  public boolean isDoubtful(int vertex) {
    return doubtful.get(vertex);
  }

  /// Returns whether a fault leaves open in which scope some node is.
  public boolean hasDoubts() {
    return !doubtful.isEmpty();
  }

  /// Notes what opens a scope and returns what opened it first.
  public FanOut open(int scope, FanOut opening) {
    FanOut first = openings.putIfAbsent(scope, opening);
    return first == null ? opening : first;
  }

  /// Returns whether it is known where a node is; it is not for nodes on and after a cycle.
  public boolean isKnown(int vertex) {
    return known[vertex];
  }

  /// Returns the scope that a node is in.
  public int of(int vertex) {
    return scopes[vertex];
  }

  /// Returns the scope that a scope is nested in.
  public int parent(int scope) {
    return isOverElements(scope) ? scopes[scope] : windows[source(scope)];
  }

  /// Returns the scopes by number.
  public List<Integer> all() {
    return List.copyOf(openings.keySet());
  }

  /// Returns how a scope was opened.
  public FanOut opening(int scope) {
    FanOut opening = openings.get(scope);
    if (opening == null) {
      throw new IllegalArgumentException("nothing opens scope " + scope);
    }
    return opening;
  }

  /// Returns whether a scope is another one or nested in it.
  public boolean isWithin(int scope, int outer) {
    int at = scope;
    while (at != outer && at != TOP) {
      at = parent(at);
    }
    return at == outer;
  }
}
