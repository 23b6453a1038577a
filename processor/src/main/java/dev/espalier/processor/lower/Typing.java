package dev.espalier.processor.lower;

import dev.espalier.Signal;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.schema.Schema;
import dev.espalier.processor.graph.Answers;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.Built;
import dev.espalier.processor.type.Leaf;
import dev.espalier.processor.type.SchemaBuilder;
import dev.espalier.processor.type.TypeProblem;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// The schemas of one flow's types; `TYPE101` and `TYPE105` for those that cannot be ports, each
/// fault at the first place that has it.
public final class Typing {

  /// What is known of a failure outside of Java.
  private static final Schema FAILURE = failure();

  private final Graph graph;
  private final Round round;
  private final Findings findings;
  private final SchemaBuilder builder;
  private final Set<String> reported = new HashSet<>();
  private final List<@Nullable DataType> results = new ArrayList<>();
  private final List<List<Schema>> ports = new ArrayList<>();
  private final Map<ParameterModel.SettingValue, Schema> settings = new HashMap<>();
  private final @Nullable DataType answer;
  private boolean isMissing;
  private boolean hasFaultyPorts;

  /// Builds the schemas of one flow.
  ///
  /// @param findings takes what is wrong with the types
  public Typing(Graph graph, Round round, Findings findings) {
    this.graph = graph;
    this.round = round;
    this.findings = findings;
    this.builder = new SchemaBuilder(round.java(), graph.workflow().home());
    for (Vertex vertex : graph.vertices().all()) {
      results.add(type(vertex));
      List<Schema> types = new ArrayList<>();
      for (Wire wire : graph.wires().get(vertex.index())) {
        types.add(type(wire));
      }
      ports.add(types);
      if (vertex.node() != null) {
        settings(vertex.node());
      }
    }
    this.answer = answers();
  }

  /// Returns whether a type was met that does not exist, at least not yet.
  public boolean isMissing() {
    return isMissing;
  }

  /// Returns whether the type of some port cannot be one.
  boolean hasFaultyPorts() {
    return hasFaultyPorts;
  }

  /// Returns the named schemas.
  Map<String, Schema> definitions() {
    return builder.definitions();
  }

  /// Returns the type of a node's result, null for none.
  @Nullable DataType result(int vertex) {
    return results.get(vertex);
  }

  /// Returns the schema of what a node's port takes: of one element where it collects.
  Schema port(int vertex, int port) {
    return ports.get(vertex).get(port);
  }

  /// Returns the schema of a setting.
  Schema setting(ParameterModel.SettingValue setting) {
    return settings.getOrDefault(setting, new Schema.Any());
  }

  /// Returns the type of what the flow answers, null for nothing.
  @Nullable DataType answer() {
    return answer;
  }

  private @Nullable DataType type(Vertex vertex) {
    if (vertex.result().getKind() == TypeKind.VOID) {
      return null;
    }
    if (round.java().isOpen(vertex.result())) {
      return null;
    }
    Schema schema = use(builder.result(vertex.result()), spot(vertex));
    if (isReadFromJson(vertex)) {
      for (TypeProblem problem : builder.ambiguities(schema)) {
        report(problem, spot(vertex));
      }
    }
    return new DataType(
        schema, TypeText.qualified(vertex.result()), cases(vertex.branch(), spot(vertex)));
  }

  /// Returns where the type of a node's result is asked for; of the input, the first parameter that
  /// takes it whole, else the first that takes a part of it.
  private Spot spot(Vertex vertex) {
    if (!vertex.isInput()) {
      return vertex.spot();
    }
    @Nullable Spot part = null;
    for (NodeModel node : graph.workflow().nodes()) {
      for (ParameterModel.Port port : node.ports()) {
        if (port.wiring() instanceof Wiring.FromInput) {
          TypeMirror type = round.java().optionalContent(port.type()).orElse(port.type());
          if (round.java().same(type, vertex.result())) {
            return port.spot();
          }
          part = part == null ? port.spot() : part;
        }
      }
    }
    return part == null ? vertex.spot() : part;
  }

  private Schema type(Wire wire) {
    if (wire.role() == PortRole.ERROR) {
      return FAILURE;
    }
    if (wire.port().wiring() instanceof Wiring.Unknown) {
      return new Schema.Any();
    }
    TypeMirror type = wire.port().type();
    Optional<TypeMirror> element =
        wire.role() == PortRole.COLLECT || wire.role() == PortRole.WINDOW
            ? round.java().listElement(type)
            : Optional.empty();
    Built built = builder.port(element.orElse(type));
    hasFaultyPorts |= !built.problems().isEmpty();
    return use(built, wire.port().spot());
  }

  /// A setting is no JSON: an enum's constants go by their Java names.
  private void settings(NodeModel node) {
    for (ParameterModel parameter : node.codeParameters()) {
      if (parameter instanceof ParameterModel.SettingValue setting) {
        List<String> constants = round.java().constants(setting.type());
        settings.put(
            setting,
            constants.isEmpty()
                ? use(builder.port(setting.type()), setting.spot())
                : new Schema.Choice(constants));
      }
    }
  }

  private @Nullable DataType answers() {
    Answers answers = Answers.of(graph, round);
    if (answers.types().isEmpty()) {
      return null;
    }
    for (TypeMirror type : answers.types()) {
      if (type.getKind() == TypeKind.VOID) {
        return null;
      }
    }
    Spot spot = graph.workflow().spot();
    Optional<TypeMirror> common = answers.common(round);
    Schema schema =
        common.isPresent() ? use(builder.result(common.get()), spot) : oneOf(answers.types(), spot);
    String type = common.isPresent() ? TypeText.qualified(common.get()) : "java.lang.Object";
    return answers.isStream()
        ? new DataType(
            new Schema.Array(schema, false),
            "java.util.stream.Stream<%s>"
                .formatted(common.map(round.java()::boxed).map(TypeText::qualified).orElse("?")),
            List.of())
        : new DataType(schema, type, List.of());
  }

  private Schema oneOf(List<TypeMirror> types, Spot spot) {
    List<Schema.Option> options = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (TypeMirror type : types) {
      String brief = TypeText.brief(type);
      String name = names.add(brief) ? brief : TypeText.qualified(type);
      options.add(new Schema.Option(name, name, use(builder.result(type), spot)));
    }
    return new Schema.OneOf(null, options);
  }

  private List<Case> cases(Branch branch, Spot spot) {
    List<Case> cases = new ArrayList<>();
    if (branch instanceof Branch.Sealed(List<Leaf> leaves)) {
      for (Leaf leaf : leaves) {
        cases.add(new Case(leaf.name(), use(builder.port(leaf.type()), spot)));
      }
    } else {
      for (String name : branch.cases()) {
        cases.add(new Case(name, null));
      }
    }
    return cases;
  }

  private static boolean isReadFromJson(Vertex vertex) {
    return vertex.node() == null
        || switch (vertex.node().work()) {
          case NodeWork.Wasm _, NodeWork.Python _ -> true;
          case NodeWork.Await _ ->
              vertex.result() instanceof DeclaredType type
                  && TypeText.qualified(type).startsWith(Signal.class.getName());
          case NodeWork.Code _, NodeWork.Subflow _, NodeWork.Approval _, NodeWork.Nobody _ -> false;
        };
  }

  private Schema use(Built built, Spot spot) {
    for (TypeProblem problem : built.problems()) {
      report(problem, spot);
    }
    return built.schema();
  }

  private void report(TypeProblem problem, Spot spot) {
    if (problem.kind() == TypeProblem.Kind.UNRESOLVED) {
      isMissing = true;
      return;
    }
    if (!reported.add(problem.kind() + problem.type() + problem.reason())) {
      return;
    }
    DiagnosticCode code = problem.kind().code();
    String message =
        code == DiagnosticCode.TYPE105
            ? "JSON cannot tell %s apart".formatted(problem.type())
            : problem.path().contains(".") || problem.path().contains("[")
                ? "%s at %s cannot be in a port".formatted(problem.type(), problem.path())
                : "%s cannot be a port".formatted(problem.type());
    Finding finding = Finding.of(code, spot, message).because(problem.reason());
    findings.add(problem.fix() == null ? finding : finding.fix(problem.fix()));
  }

  private static Schema failure() {
    Map<String, Schema.Property> properties = new LinkedHashMap<>();
    for (String name : List.of("error", "message")) {
      properties.put(name, new Schema.Property(new Schema.Text(null), true, null));
    }
    return new Schema.Struct(properties);
  }
}
