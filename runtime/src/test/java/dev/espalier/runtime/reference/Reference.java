package dev.espalier.runtime.reference;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.result.RaceLostException;
import dev.espalier.spi.FlowCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Interprets a flow node by node in the order of its document, straight from the rules: no plan,
/// no counters, no threads.
final class Reference {

  /// How each node ended, by node and element, such as `n3[0, 2]`.
  final Map<String, Ending> endings = new LinkedHashMap<>();

  /// The nodes whose failure may fail the run.
  final TreeSet<String> fatal = new TreeSet<>();

  private final List<FailedRun> loose = new ArrayList<>();
  private final Flow flow;
  private final FlowCode code;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Dependencies dependencies;

  Reference(Flow flow, FlowCode code) {
    this.flow = flow;
    this.code = code;
    this.dependencies = new Dependencies(flow);
    for (int i = 0; i < flow.nodes().size(); i++) {
      numbers.put(flow.nodes().get(i).id(), i);
    }
    flow.scopes().forEach(scope -> scopes.put(scope.id(), scope));
  }

  /// The nodes of no scope, or of one element of a scope.
  private static final class Place {
    final @Nullable Scope scope;
    final @Nullable Place outer;
    final @Nullable Object element;
    final List<Integer> indexes;
    final Map<String, Ending> ended = new HashMap<>();
    final Map<String, Closed> closed = new HashMap<>();

    /// Failures that collecting ports see, by the node or scope that failed.
    final Map<String, Throwable> faults = new HashMap<>();

    Place(
        @Nullable Scope scope,
        @Nullable Place outer,
        @Nullable Object element,
        List<Integer> indexes) {
      this.scope = scope;
      this.outer = outer;
      this.element = element;
      this.indexes = indexes;
    }

    ErrorMode mode() {
      return scope == null ? ErrorMode.FAIL : scope.onError();
    }

    @Nullable String scopeId() {
      return scope == null ? null : scope.id();
    }

    /// Returns the place, this one or further out, that a node of the given scope has here.
    Place of(@Nullable String id) {
      Place at = this;
      while (!Objects.equals(at.scopeId(), id)) {
        at = Objects.requireNonNull(at.outer);
      }
      return at;
    }
  }

  /// A scope that has been gone through: its elements' places, null if it was skipped or failed.
  private record Closed(@Nullable List<Place> places) {}

  /// A failure on its way outwards.
  private static final class Escalation extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Throwable error;

    Escalation(Throwable error) {
      this.error = error;
    }
  }

  /// Leaves out the nodes that may or may not run, as a race may be over before.
  Map<String, String> settled(Map<String, String> all) {
    Map<String, String> settled = new TreeMap<>(all);
    settled.keySet().removeIf(key -> dependencies.isRacer(id(key)) || isLoose(key));
    return settled;
  }

  private boolean isLoose(String key) {
    String elements = key.substring(key.indexOf('[') + 1, key.length() - 1);
    return loose.stream()
        .anyMatch(
            run ->
                dependencies.isWithin(id(key), run.scope())
                    && (elements + ",").startsWith(run.elements()));
  }

  private static String id(String key) {
    return key.substring(0, key.indexOf('['));
  }

  /// A run of a scope that failed, so that some of its nodes may never have run.
  private record FailedRun(String scope, String elements) {}

  /// Interprets the flow.
  Map<String, Ending> run(@Nullable Object input) {
    Place root = new Place(null, null, input, List.of());
    try {
      all(root);
    } catch (Escalation e) {
      fatal.add(String.valueOf(e.error.getMessage()));
    }
    return root.ended;
  }

  /// Goes through all nodes and scopes of a place, as far as each other's results allow.
  private void all(Place place) throws Escalation {
    List<String> open = new ArrayList<>(dependencies.blockOrder(place.scopeId()));
    @Nullable Escalation first = null;
    for (String each : open) {
      try {
        if (scopes.containsKey(each)) {
          place.closed.put(each, close(place, scopes.get(each)));
        } else {
          Ending ending = end(place, flow.nodes().get(numbers.get(each)));
          place.ended.put(each, ending);
          endings.put(each + place.indexes, ending);
        }
      } catch (Escalation e) {
        fatalNote(place, e);
        first = first == null ? e : first;
        if (scopes.containsKey(each)) {
          place.closed.put(each, new Closed(null));
        } else {
          place.ended.put(each, new Ending.Skipped());
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void fatalNote(Place place, Escalation e) {
    boolean fatalHere = true;
    for (Place at = place; at != null && at.outer != null; at = at.outer) {
      fatalHere &= at.outer.mode() == ErrorMode.FAIL;
    }
    if (fatalHere) {
      fatal.add(String.valueOf(e.error.getMessage()));
    }
  }

  private Closed close(Place place, Scope scope) throws Escalation {
    Ending source = place.ended.get(scope.source());
    boolean opens =
        source instanceof Ending.Value
            && flow.edges().stream()
                .filter(edge -> isElement(edge) && scope.id().equals(node(edge.to()).scope()))
                .anyMatch(edge -> passes(place, edge));
    if (!opens) {
      return new Closed(null);
    }
    List<Place> places = new ArrayList<>();
    @Nullable Escalation first = null;
    for (Object element : (List<?>) ((Ending.Value) source).value()) {
      List<Integer> indexes = new ArrayList<>(place.indexes);
      indexes.add(places.size());
      Place inner = new Place(scope, place, element, indexes);
      places.add(inner);
      try {
        all(inner);
      } catch (Escalation e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      return failedScope(place, scope, first);
    }
    return new Closed(places);
  }

  private Closed failedScope(Place place, Scope scope, Escalation e) throws Escalation {
    String elements = place.indexes.toString();
    elements = elements.substring(1, elements.length() - 1);
    loose.add(new FailedRun(scope.id(), elements.isEmpty() ? "" : elements + ","));
    if (place.mode() == ErrorMode.SKIP) {
      return new Closed(null);
    }
    if (place.mode() == ErrorMode.COLLECT && dependencies.isCollected(scope.id())) {
      place.faults.put(scope.id(), e.error);
      return new Closed(null);
    }
    throw e;
  }

  private Ending end(Place place, Node node) throws Escalation {
    if (node.work() instanceof Work.Input) {
      return new Ending.Value(Objects.requireNonNull(place.element));
    }
    for (Edge edge : incoming(node, null)) {
      if (!passes(place, edge)) {
        return new Ending.Skipped();
      }
    }
    List<Object> in = new ArrayList<>();
    List<Throwable> lost = new ArrayList<>();
    for (Port port : node.ports()) {
      Object value = port(place, node, port, lost);
      if (value == null && lost.isEmpty()) {
        return new Ending.Skipped();
      }
      in.add(value == null ? "" : value);
    }
    if (!lost.isEmpty()) {
      return fail(place, node, new RaceLostException(lost));
    }
    in.add("context");
    try {
      Object value = code.call(numbers.get(node.id()), in.toArray());
      if (value instanceof Optional<?> optional) {
        return optional.isPresent()
            ? new Ending.Value(optional.get())
            : new Ending.Value(Optional.empty());
      }
      return new Ending.Value(Objects.requireNonNull(value));
    } catch (Throwable t) {
      return fail(place, node, t);
    }
  }

  private Ending fail(Place place, Node node, Throwable error) throws Escalation {
    if (handler(node, error) != null) {
      return new Ending.Failed(error, true);
    }
    if (dependencies.isRacer(node.id()) || place.mode() == ErrorMode.SKIP) {
      return new Ending.Failed(error, false);
    }
    if (place.mode() == ErrorMode.COLLECT && dependencies.isCollected(node.id())) {
      place.faults.put(node.id(), error);
      return new Ending.Failed(error, false);
    }
    endings.put(node.id() + place.indexes, new Ending.Failed(error, false));
    throw new Escalation(error);
  }

  /// Returns the type of the handler that takes a failure, null if none does.
  private @Nullable String handler(Node node, Throwable error) {
    @Nullable String best = null;
    for (Edge edge : flow.edges()) {
      if (edge.from().equals(node.id()) && role(edge) == PortRole.ERROR) {
        String type = Objects.requireNonNull(port(edge).javaType());
        for (Class<?> at = error.getClass(); at != null; at = at.getSuperclass()) {
          if (at.getCanonicalName().equals(type) && isCloser(type, best, error)) {
            best = type;
          }
        }
      }
    }
    return best;
  }

  private static boolean isCloser(String type, @Nullable String best, Throwable error) {
    for (Class<?> at = error.getClass(); at != null; at = at.getSuperclass()) {
      if (at.getCanonicalName().equals(type)) {
        return true;
      }
      if (at.getCanonicalName().equals(best)) {
        return false;
      }
    }
    return false;
  }

  /// Returns what a port receives; null if it is skipped. A lost race adds its causes.
  private @Nullable Object port(Place place, Node node, Port port, List<Throwable> lost) {
    List<Edge> edges = incoming(node, port.name());
    if (port.role() == PortRole.ELEMENT) {
      return passes(place.of(outerOf(node)), edges.getFirst()) ? place.element : null;
    }
    if (port.role() == PortRole.COLLECT) {
      return list(place, edges, Objects.requireNonNull(port.collects()));
    }
    if (port.role() == PortRole.ERROR) {
      Edge edge = edges.getFirst();
      return ended(place, edge.from()) instanceof Ending.Failed(Throwable error, boolean handled)
              && handled
              && Objects.equals(handler(node(edge.from()), error), port.javaType())
          ? error
          : null;
    }
    for (Edge edge : edges) {
      if (passes(place, edge)) {
        Object value = ((Ending.Value) ended(place, edge.from())).value();
        return port.role() == PortRole.OPTIONAL ? Optional.of(value) : value;
      }
    }
    if (port.role() == PortRole.RACE) {
      for (Edge edge : edges) {
        if (ended(place, edge.from()) instanceof Ending.Failed(Throwable error, boolean handled)
            && !handled) {
          lost.add(error);
        }
      }
    }
    return port.role() == PortRole.OPTIONAL ? Optional.empty() : null;
  }

  private @Nullable String outerOf(Node node) {
    return scopes.get(Objects.requireNonNull(node.scope())).parent();
  }

  private @Nullable List<Object> list(Place place, List<Edge> edges, String scopeId) {
    Scope scope = scopes.get(scopeId);
    Place outer = place.of(scope.parent());
    Closed closed = outer.closed.get(scopeId);
    if (closed == null || closed.places() == null) {
      return null;
    }
    if (edges.stream().noneMatch(edge -> isPossible(node(edge.from()), outer))) {
      return null;
    }
    List<Object> list = new ArrayList<>();
    for (Place each : closed.places()) {
      Object value = element(each, edges);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  private @Nullable Object element(Place place, List<Edge> edges) {
    boolean outcomes = place.mode() == ErrorMode.COLLECT;
    for (Edge edge : edges) {
      if (place.ended.get(edge.from()) instanceof Ending.Value(Object value)
          && !value.equals(Optional.empty())) {
        return outcomes ? new Outcome.Success<>(value) : value;
      }
    }
    if (outcomes) {
      for (String each : dependencies.blockLocals(place.scopeId())) {
        Throwable error = place.faults.get(each);
        if (error != null && edges.stream().anyMatch(e -> dependencies.leadsTo(each, e.from()))) {
          return new Outcome.Failure<>(
              error.getClass().getName(), String.valueOf(error.getMessage()));
        }
      }
    }
    return null;
  }

  /// Whether what lies outside of its scope lets a node run for some element.
  private boolean isPossible(Node node, Place outer) {
    List<Edge> order = incoming(node, null);
    if (!order.stream().allMatch(edge -> isPossible(edge, outer))) {
      return false;
    }
    for (Port port : node.ports()) {
      boolean some = incoming(node, port.name()).stream().anyMatch(edge -> isPossible(edge, outer));
      if (!some && port.role() != PortRole.OPTIONAL) {
        return false;
      }
    }
    return true;
  }

  private boolean isPossible(Edge edge, Place outer) {
    Node from = node(edge.from());
    Port port = edge.port() == null ? null : port(edge);
    if (port != null && port.collects() != null) {
      return isWithin(outer, scopes.get(port.collects()).parent())
          ? list(outer, List.of(edge), port.collects()) != null
          : isPossible(from, outer) && opensPossibly(port.collects(), outer);
    }
    if (!isWithin(outer, from.scope())) {
      return isPossible(from, outer);
    }
    if (port != null && port.role() == PortRole.ERROR) {
      return port(outer, node(edge.to()), port, new ArrayList<>()) != null;
    }
    return passes(outer, edge);
  }

  private boolean opensPossibly(String scope, Place outer) {
    return flow.edges().stream()
        .filter(edge -> isElement(edge) && scope.equals(node(edge.to()).scope()))
        .anyMatch(edge -> isPossible(edge, outer));
  }

  /// Whether a node of the given scope has ended in a place or further out.
  private static boolean isWithin(Place place, @Nullable String scope) {
    for (Place at = place; at != null; at = at.outer) {
      if (Objects.equals(at.scopeId(), scope)) {
        return true;
      }
    }
    return false;
  }

  private boolean passes(Place place, Edge edge) {
    if (!(ended(place, edge.from()) instanceof Ending.Value(Object value))) {
      return false;
    }
    Node from = node(edge.from());
    List<String> cases =
        from.output() == null
            ? List.of()
            : from.output().cases().stream().map(each -> each.name()).toList();
    if (cases.equals(List.of("present", "empty"))) {
      String taken = value.equals(Optional.empty()) ? "empty" : "present";
      return edge.cases().isEmpty() ? taken.equals("present") : edge.cases().contains(taken);
    }
    return edge.cases().isEmpty()
        || edge.cases().contains(cases.get(code.caseOf(numbers.get(from.id()), value)));
  }

  private Ending ended(Place place, String id) {
    return Objects.requireNonNull(place.of(node(id).scope()).ended.get(id), id);
  }

  private List<Edge> incoming(Node node, @Nullable String port) {
    return flow.edges().stream()
        .filter(edge -> edge.to().equals(node.id()) && Objects.equals(edge.port(), port))
        .toList();
  }

  private Node node(String id) {
    return flow.nodes().get(numbers.get(id));
  }

  private Port port(Edge edge) {
    return node(edge.to()).ports().stream()
        .filter(port -> port.name().equals(edge.port()))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable PortRole role(Edge edge) {
    return edge.port() == null ? null : port(edge).role();
  }

  private boolean isElement(Edge edge) {
    return role(edge) == PortRole.ELEMENT;
  }
}
