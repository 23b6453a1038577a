package dev.espalier.runtime.sketch;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ErrorMode;
import dev.espalier.ir.derive.ContentHash;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Windows;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.plan.Lowering;
import dev.espalier.runtime.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a flow together by hand: nodes in topological order, each with its ports and its body.
public final class FlowSketch {

  private final String name;
  private final List<NodeSketch> nodes = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Map<String, Plan> subplans = new HashMap<>();
  private @Nullable Duration deadline;

  private FlowSketch(String name) {
    this.name = name;
  }

  public static FlowSketch named(String name) {
    return new FlowSketch(name);
  }

  public FlowSketch deadline(Duration limit) {
    deadline = limit;
    return this;
  }

  /// Adds the input node.
  public NodeSketch input() {
    return add(new NodeSketch("input", new Work.Input(), in -> in));
  }

  /// Adds the input node, of the given type.
  public NodeSketch input(Class<?> type) {
    return input().returns(type);
  }

  public NodeSketch node(String id, Body body) {
    return add(new NodeSketch(id, new Work.Java("Sketch", id), body));
  }

  public NodeSketch subflow(String id, Plan plan) {
    subplans.put(plan.flow().name(), plan);
    Work work = new Work.Subflow(plan.flow().name(), "1.0.0", null);
    return add(new NodeSketch(id, work, in -> in));
  }

  private NodeSketch add(NodeSketch node) {
    nodes.add(node);
    return node;
  }

  public FlowSketch scope(String source) {
    return scope(source, null, 16, true, ErrorMode.FAIL);
  }

  public FlowSketch scope(
      String source, @Nullable String parent, int concurrency, boolean ordered, ErrorMode mode) {
    scopes.add(new Scope("each-" + source, parent, source, concurrency, ordered, mode));
    return this;
  }

  /// Adds the scope over the windows that the node `source` gathers.
  public FlowSketch windows(String source, @Nullable String parent, Windows windows) {
    return windows(source, parent, 16, ErrorMode.FAIL, windows);
  }

  public FlowSketch windows(
      String source, @Nullable String parent, int concurrency, ErrorMode mode, Windows windows) {
    String id = "windows-" + source;
    scopes.add(new Scope(id, parent, source, concurrency, true, mode, windows, null));
    return this;
  }

  /// Adds the scope over what comes too late for the windows that the node `source` gathers.
  public FlowSketch late(String source, @Nullable String parent) {
    String windows = "windows-" + source;
    scopes.add(
        new Scope("late-" + source, parent, source, 16, true, ErrorMode.FAIL, null, windows));
    return this;
  }

  public Plan plan() {
    return Lowering.lower(
        flow(), code(), node -> new Object[0], subflow -> subplans.get(subflow.flow()));
  }

  public SketchCode code() {
    return new SketchCode(nodes, SketchCode.HASH);
  }

  /// Returns a document of the flow, with its hash as compilers give it.
  public FlowDocument document() {
    Flow unhashed = flow(SketchCode.HASH);
    Flow flow = flow(ContentHash.of(unhashed));
    SketchCode code = new SketchCode(nodes, flow.contentHash());
    return new FlowDocument("test", "com.acme." + name, flow, bindings -> code);
  }

  public Flow flow() {
    return flow(SketchCode.HASH);
  }

  private Flow flow(String hash) {
    List<Edge> edges = new ArrayList<>();
    nodes.forEach(node -> edges.addAll(node.edges()));
    List<Node> ir = nodes.stream().map(NodeSketch::node).toList();
    return new Flow(
        Flow.IR_VERSION,
        "00000000-0000-5000-8000-000000000000",
        name,
        "1.0.0",
        null,
        deadline,
        false,
        ir.stream().anyMatch(each -> each.work() instanceof Work.Input) ? type(List.of()) : null,
        ir.stream().anyMatch(each -> each.result() != ResultRole.NONE) ? type(List.of()) : null,
        List.of(),
        ir,
        edges,
        scopes,
        List.of(),
        Map.of(),
        requirements(),
        List.of(),
        Map.of(),
        List.of(),
        null,
        hash);
  }

  private static Requirements requirements() {
    return new Requirements(
        Effect.PURE,
        Determinism.STRICT,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static DataType type(List<String> cases) {
    List<Case> all = cases.stream().map(each -> new Case(each, null)).toList();
    return new DataType(new Schema.Any(), null, all);
  }

  static ResultRole role(boolean output, boolean early) {
    return early ? ResultRole.EARLY_OUTPUT : output ? ResultRole.OUTPUT : ResultRole.NONE;
  }
}
