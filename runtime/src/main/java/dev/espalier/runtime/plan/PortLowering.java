package dev.espalier.runtime.plan;

import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.plan.Block.Gather;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Draft.GroupDraft;
import dev.espalier.runtime.plan.Draft.Link;
import dev.espalier.runtime.plan.Draft.Local;
import dev.espalier.runtime.window.WindowRules;
import dev.espalier.spi.FlowCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lowers the ports of nodes, and the edges that lead to them.
final class PortLowering {

  private final Flow flow;
  private final Map<String, Integer> numbers;
  private final Map<String, Draft> scopes;
  private final List<Draft> homes;
  private final List<Integer> locals;
  private final ClassLoader loader;
  private final Map<Draft, List<Edge>> openings = new HashMap<>();

  PortLowering(
      Flow flow,
      FlowCode code,
      Map<String, Integer> numbers,
      Map<String, Draft> scopes,
      List<Draft> homes,
      List<Integer> locals) {
    this.flow = flow;
    this.numbers = numbers;
    this.scopes = scopes;
    this.homes = homes;
    this.locals = locals;
    this.loader = Objects.requireNonNull(code.getClass().getClassLoader());
  }

  /// Lowers the ports of one node, given the edges that lead to it.
  void lower(int number, List<Edge> incoming) {
    Node node = flow.nodes().get(number);
    Target target = new Target(homes.get(number), locals.get(number), node);
    ArgumentDraft arguments = new ArgumentDraft(node.ports().size());
    for (Port port : node.ports()) {
      List<Edge> edges = incoming.stream().filter(e -> port.name().equals(e.port())).toList();
      if (edges.isEmpty()) {
        throw PlanFault.of(flow, node, "port \"" + port.name() + "\" has no edge");
      }
      lower(target, port, edges, arguments);
    }
    for (Edge edge : incoming) {
      if (edge.port() == null) {
        Origin origin = origin(target, edge, null);
        connect(target, origin, new Wire(Edges.REQUIRED, -1, -1, cases(edge), null));
        target.local().pending++;
      }
    }
    target.local().arguments = arguments.complete();
  }

  private void lower(Target target, Port port, List<Edge> edges, ArgumentDraft arguments) {
    PortRole role = port.role();
    if (role == PortRole.ELEMENT) {
      lowerElement(target, port, edges, arguments);
    } else if (role == PortRole.WINDOW || role == PortRole.LATE) {
      lowerWindow(target, port, edges, arguments);
    } else if (role == PortRole.OPTIONAL || role == PortRole.MERGE || role == PortRole.RACE) {
      lowerGroup(target, port, edges, arguments);
    } else {
      Edge edge = edges.getFirst();
      Origin origin =
          port.collects() == null ? origin(target, edge, port) : collected(target, port, edges);
      if (edges.size() > 1 && port.collects() == null) {
        throw PlanFault.of(
            flow, target.node(), "port \"" + port.name() + "\" has more than one edge");
      }
      boolean error = role == PortRole.ERROR;
      Wire wire =
          error
              ? new Wire(Edges.ERROR, -1, -1, null, errorType(target, port, edge))
              : new Wire(Edges.REQUIRED, -1, -1, origin.slot() < 0 ? cases(edge) : null, null);
      connect(target, origin, wire);
      target.local().pending++;
      arguments.add(error ? Arguments.ERROR : Arguments.VALUE, origin, -1);
    }
  }

  private void lowerElement(Target target, Port port, List<Edge> edges, ArgumentDraft arguments) {
    Draft draft = target.draft();
    Scope scope = draft.scope;
    Edge edge = edges.getFirst();
    if (scope == null || edges.size() > 1 || !scope.source().equals(edge.from())) {
      throw PlanFault.of(
          flow,
          target.node(),
          "port \"" + port.name() + "\" takes elements of another source than its scope");
    }
    openings.computeIfAbsent(draft, key -> new ArrayList<>()).add(edge);
    Origin origin = new Origin(0, 0, -1);
    connect(target, origin, new Wire(Edges.REQUIRED, -1, -1, null, null));
    target.local().pending++;
    if (cases(edge) != null) {
      target.local().filtered = true;
      int source = locals.get(numberOf(edge.from(), target.node()));
      draft.broadcasts.add(
          new Broadcast(
              draft.position,
              source,
              -1,
              cases(edge),
              new int[0],
              target.at(),
              Broadcast.FILTER,
              -1,
              -1,
              null));
    }
    arguments.add(Arguments.VALUE, origin, -1);
  }

  /// A window, or what came too late for one, is the element of the scope over them.
  private void lowerWindow(Target target, Port port, List<Edge> edges, ArgumentDraft arguments) {
    Draft draft = target.draft();
    if (draft.opener == null) {
      throw PlanFault.of(
          flow,
          target.node(),
          "port \"" + port.name() + "\" takes windows outside of a scope over them");
    }
    if (port.role() == PortRole.WINDOW
        && target.node().id().equals(Objects.requireNonNull(draft.scope).source())) {
      gather(target, port, edges);
    }
    connect(target, new Origin(0, 0, -1), new Wire(Edges.REQUIRED, -1, -1, null, null));
    target.local().pending++;
    arguments.add(Arguments.VALUE, new Origin(0, 0, -1), -1);
  }

  private void gather(Target target, Port port, List<Edge> edges) {
    Draft windows = target.draft();
    Draft closed = Objects.requireNonNull(windows.opener);
    Draft outer = Objects.requireNonNull(closed.parent);
    int slot = closed.passingSlot(taps(target, port, closed, edges));
    List<Link> links = outer.locals.get(closed.localInParent).links;
    links.add(new Link(windows.localInParent, Edges.OPENS, -1, -1, null, slot, null));
    int late = -1;
    for (Draft other : outer.children) {
      if (isLate(other, windows)) {
        late = other.localInParent;
        links.add(new Link(late, Edges.OPENS, -1, -1, null, slot, null));
      }
    }
    WindowRules rules =
        WindowRules.of(Objects.requireNonNull(Objects.requireNonNull(windows.scope).windows()));
    closed.gathers.add(new Gather(slot, windows.localInParent, late, rules));
  }

  private static boolean isLate(Draft draft, Draft windows) {
    return draft.scope != null
        && windows.scope != null
        && windows.scope.id().equals(draft.scope.late());
  }

  private void lowerGroup(Target target, Port port, List<Edge> edges, ArgumentDraft arguments) {
    boolean optional = port.role() == PortRole.OPTIONAL;
    GroupDraft group = new GroupDraft(target.at(), optional, port.role() == PortRole.RACE);
    int number = target.draft().groups.size();
    target.draft().groups.add(group);
    if (port.collects() != null) {
      member(target, group, number, collected(target, port, edges), null);
    } else {
      for (Edge edge : edges) {
        member(target, group, number, origin(target, edge, port), cases(edge));
      }
    }
    target.local().pending++;
    arguments.add(optional ? Arguments.OPTIONAL : Arguments.ONE_OF, null, number);
  }

  private void member(
      Target target, GroupDraft group, int number, Origin origin, long @Nullable [] cases) {
    int member = group.members.size();
    group.members.add(origin);
    connect(target, origin, new Wire(Edges.GROUP, number, member, cases, null));
  }

  /// Opens a scope when its source has a value, whatever else its nodes wait for outside.
  void open(Draft draft) {
    Draft parent = Objects.requireNonNull(draft.parent);
    List<Edge> edges = openings.get(draft);
    Local scope = parent.locals.get(draft.localInParent);
    Node source = flow.nodes().get(scope.number);
    if (edges == null) {
      throw PlanFault.of(flow, source, "no node takes the elements of \"" + source.id() + "\"");
    }
    long[] cases = cases(edges.getFirst());
    for (Edge edge : edges) {
      long[] more = cases(edge);
      cases = cases == null || more == null ? null : union(cases, more);
    }
    scope.source = locals.get(scope.number);
    Local from = parent.locals.get(scope.source);
    from.flags |= Nodes.SOURCE;
    draft.buffer = edges.getFirst().buffer();
    from.links.add(new Link(draft.localInParent, Edges.REQUIRED, -1, -1, cases, -1, null));
    scope.pending++;
  }

  private static long[] union(long[] some, long[] more) {
    long[] union = some.clone();
    for (int i = 0; i < union.length; i++) {
      union[i] |= more[i];
    }
    return union;
  }

  private void connect(Target target, Origin origin, Wire wire) {
    Draft home = target.draft();
    for (int i = 0; i < origin.depth(); i++) {
      home = Objects.requireNonNull(home.parent);
    }
    Local source = home.locals.get(origin.local());
    if (wire.error() != null) {
      source.handlers.add(wire.error());
    }
    if (origin.depth() == 0) {
      source.links.add(
          new Link(
              target.at(),
              wire.kind(),
              wire.group(),
              wire.member(),
              wire.cases(),
              origin.slot(),
              wire.error()));
      return;
    }
    target.draft().fed = true;
    Draft below = target.draft().below(home);
    Draft opener = below.opensWith();
    if (source.settled.putIfAbsent(opener.localInParent, true) == null) {
      source.links.add(new Link(opener.localInParent, Edges.SETTLE, -1, -1, null, -1, null));
      home.locals.get(opener.localInParent).pending++;
    }
    below.broadcasts.add(
        new Broadcast(
            below.position,
            origin.local(),
            origin.slot(),
            wire.cases(),
            path(below, target.draft()),
            target.at(),
            wire.kind(),
            wire.group(),
            wire.member(),
            wire.error()));
  }

  private static int[] path(Draft from, Draft to) {
    int[] path = new int[to.depth - from.depth];
    Draft at = to;
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = at.position;
      at = Objects.requireNonNull(at.parent);
    }
    return path;
  }

  private Origin origin(Target target, Edge edge, @Nullable Port port) {
    int from = numberOf(edge.from(), target.node());
    Draft home = homes.get(from);
    if (!target.draft().isWithin(home)) {
      String what = port == null ? "order" : "port \"" + port.name() + "\"";
      throw PlanFault.of(
          flow,
          target.node(),
          what + " comes from \"" + edge.from() + "\" in a scope that was not closed");
    }
    if (edge.buffer() != null) {
      buffer(target, edge, locals.get(from), home);
    }
    return new Origin(target.draft().depth - home.depth, locals.get(from), -1);
  }

  private void buffer(Target target, Edge edge, int from, Draft home) {
    if (target.draft() != home || home.scope == null) {
      throw PlanFault.of(
          flow, target.node(), "the buffer of \"" + edge.id() + "\" is not within a scope");
    }
    target.local().buffered.put(from, edge);
  }

  private Origin collected(Target target, Port port, List<Edge> edges) {
    Draft closed = scopes.get(Objects.requireNonNull(port.collects()));
    if (closed == null || target.draft().isWithin(closed)) {
      throw PlanFault.of(
          flow, target.node(), "port \"" + port.name() + "\" cannot close \"" + port.collects());
    }
    Draft outer = Objects.requireNonNull(closed.parent);
    if (!target.draft().isWithin(outer)) {
      throw PlanFault.of(
          flow, target.node(), "port \"" + port.name() + "\" closes more than one scope");
    }
    return new Origin(
        target.draft().depth - outer.depth,
        closed.localInParent,
        closed.slot(taps(target, port, closed, edges)));
  }

  private List<Tap> taps(Target target, Port port, Draft closed, List<Edge> edges) {
    List<Tap> taps = new ArrayList<>();
    for (Edge edge : edges) {
      int from = numberOf(edge.from(), target.node());
      if (homes.get(from) != closed) {
        throw PlanFault.of(
            flow,
            target.node(),
            "port \"" + port.name() + "\" collects \"" + edge.from() + "\" of another scope");
      }
      long[] cases = cases(edge);
      taps.add(new Tap(locals.get(from), cases == null ? null : BitSet.valueOf(cases)));
    }
    taps.sort(Comparator.comparingInt(Tap::local));
    return List.copyOf(taps);
  }

  private int numberOf(String id, Node asker) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw PlanFault.of(flow, asker, "there is no node \"" + id + "\"");
    }
    return number;
  }

  private long @Nullable [] cases(Edge edge) {
    Node source = flow.nodes().get(Objects.requireNonNull(numbers.get(edge.from())));
    Local from = local(edge.from());
    boolean optional = (from.flags & Nodes.OPTIONAL) != 0;
    if (edge.cases().isEmpty()) {
      return optional ? new long[] {1} : null;
    }
    DataType output = source.output();
    List<String> names =
        optional
            ? List.of("present", "empty")
            : output == null ? List.of() : output.cases().stream().map(Case::name).toList();
    long[] words = new long[(names.size() + 63) / 64];
    for (String name : edge.cases()) {
      int index = names.indexOf(name);
      if (index < 0) {
        throw PlanFault.of(flow, source, "\"" + edge.from() + "\" has no case \"" + name + "\"");
      }
      words[index >> 6] |= 1L << index;
    }
    return words;
  }

  private Local local(String id) {
    int number = Objects.requireNonNull(numbers.get(id));
    return homes.get(number).locals.get(locals.get(number));
  }

  private Class<?> errorType(Target target, Port port, Edge edge) {
    numberOf(edge.from(), target.node());
    String name = port.javaType();
    if (name == null) {
      return Throwable.class;
    }
    Class<?> type = ErrorTypes.find(name, loader);
    if (type == null) {
      throw PlanFault.of(
          flow, target.node(), "there is no class \"" + name + "\" for the failure it handles");
    }
    return type;
  }

  /// The end of an edge.
  private record Target(Draft draft, int at, Node node) {

    Local local() {
      return draft.locals.get(at);
    }
  }

  /// An edge, apart from where it comes from and leads to.
  private record Wire(
      byte kind, int group, int member, long @Nullable [] cases, @Nullable Class<?> error) {}
}
