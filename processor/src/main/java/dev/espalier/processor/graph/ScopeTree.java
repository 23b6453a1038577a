package dev.espalier.processor.graph;

import dev.espalier.processor.model.FanOut;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which nodes run for each element of what. A scope has the number of the node whose elements it
/// runs over.
public final class ScopeTree {

  /// Outside of every scope.
  public static final int TOP = -1;

  private final int[] scopes;
  private final boolean[] known;
  private final BitSet doubtful = new BitSet();
  private final Map<Integer, FanOut> openings = new TreeMap<>();

  /// Creates a tree in which it is not known where any node is.
  public ScopeTree(int size) {
    this.scopes = new int[size];
    this.known = new boolean[size];
    Arrays.fill(scopes, TOP);
  }

  /// Puts a node into a scope.
  public void place(int vertex, int scope) {
    scopes[vertex] = scope;
    known[vertex] = true;
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
    return scopes[scope];
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
