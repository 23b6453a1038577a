package dev.espalier.processor.link;

import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.link.ListPort.Pool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds the scope of each node, and links the list ports on the way.
///
/// A node's scope follows from its sources'; which source a list port has follows from which nodes
/// are in scopes. So nodes are settled when all their sources are, and list ports are linked when
/// all candidates are settled. Where nothing more settles, ports wait for each other: the first of
/// them is linked by what is known, and the rest goes on. What never settles is on a cycle.
final class ScopeSolver {

  private final Linking linking;
  private final ListPorts lists;
  private final FailurePorts failures;
  private final ScopeRules rules;
  private final int[] unlinked;
  private final int[] unsettled;
  private final Map<Integer, List<Integer>> dependents = new HashMap<>();
  private final Map<Integer, List<Membership>> memberships = new HashMap<>();
  private final Deque<Vertex> ready = new ArrayDeque<>();
  private final TreeSet<Integer> open = new TreeSet<>();
  private final List<ListPort> ports;

  ScopeSolver(Linking linking, ListPorts lists, FailurePorts failures, List<ListPort> ports) {
    this.linking = linking;
    this.lists = lists;
    this.failures = failures;
    this.rules = new ScopeRules(linking);
    this.unlinked = new int[linking.vertices().size()];
    this.unsettled = new int[linking.vertices().size()];
    this.ports = ports;
  }

  /// A node's place in a pool.
  private record Membership(Pool pool, Arc arc) {}

  void solve() {
    prepare();
    while (!ready.isEmpty() || !open.isEmpty()) {
      if (ready.isEmpty()) {
        resolve(open.first());
      } else {
        settle(ready.remove());
      }
    }
  }

  private void prepare() {
    for (int i = 0; i < ports.size(); i++) {
      open.add(i);
      unlinked[ports.get(i).target().index()]++;
    }
    for (Pool pool : lists.pools()) {
      for (Arc arc : pool.members) {
        list(memberships, arc.from()).add(new Membership(pool, arc));
      }
    }
    for (Vertex vertex : linking.vertices().all()) {
      for (Vertex follower : failures.followersOf(vertex)) {
        unlinked[follower.index()]++;
      }
      for (Arc arc : linking.links().into(vertex.index())) {
        await(vertex, arc);
      }
    }
    for (Vertex vertex : linking.vertices().all()) {
      enqueue(vertex);
    }
    for (int i = 0; i < ports.size(); i++) {
      if (ports.get(i).isReady()) {
        resolve(i);
      }
    }
  }

  private void await(Vertex vertex, Arc arc) {
    if (!linking.scopes().isKnown(arc.from())) {
      unsettled[vertex.index()]++;
      list(dependents, arc.from()).add(vertex.index());
    }
  }

  private static <T> List<T> list(Map<Integer, List<T>> lists, int key) {
    List<T> known = lists.get(key);
    if (known == null) {
      known = new ArrayList<>();
      lists.put(key, known);
    }
    return known;
  }

  private void enqueue(Vertex vertex) {
    if (unlinked[vertex.index()] == 0 && unsettled[vertex.index()] == 0) {
      ready.add(vertex);
    }
  }

  private void settle(Vertex vertex) {
    if (isDoubtful(vertex)) {
      linking.scopes().doubt(vertex.index());
    }
    linking.scopes().place(vertex.index(), rules.scopeOf(vertex));
    for (int dependent : dependents.getOrDefault(vertex.index(), List.of())) {
      unsettled[dependent]--;
      enqueue(linking.vertices().get(dependent));
    }
    for (Vertex follower : failures.followersOf(vertex)) {
      failures.follow(follower, vertex);
      unlinked[follower.index()]--;
      enqueue(follower);
    }
    for (Membership membership : memberships.getOrDefault(vertex.index(), List.of())) {
      Pool pool = membership.pool();
      pool.unknown--;
      if (linking.scopes().of(vertex.index()) != ScopeTree.TOP) {
        pool.scoped.add(membership.arc());
      }
      if (pool.unknown == 0) {
        for (ListPort port : pool.waiting) {
          if (port.isReady()) {
            resolve(port.number());
          }
        }
      }
    }
  }

  private boolean isDoubtful(Vertex vertex) {
    if (linking.links().isFaulty(vertex.index())) {
      return true;
    }
    for (Arc arc : linking.links().into(vertex.index())) {
      if (linking.scopes().isDoubtful(arc.from())) {
        return true;
      }
    }
    return false;
  }

  private void resolve(int number) {
    if (!open.remove(number)) {
      return;
    }
    ListPort port = ports.get(number);
    Wire wire = lists.resolve(port);
    linking.links().set(port.target().index(), port.index(), wire);
    unlinked[port.target().index()]--;
    for (Arc arc : wire.arcs()) {
      await(port.target(), arc);
    }
    enqueue(port.target());
  }
}
