package dev.espalier.runtime;

import dev.espalier.ir.derive.ContentHash;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.bind.ConstructorBindings;
import dev.espalier.runtime.bind.Means;
import dev.espalier.runtime.bind.NodeBindings;
import dev.espalier.runtime.bind.UnboundException;
import dev.espalier.runtime.bind.Unsupported;
import dev.espalier.runtime.meter.MeterSource;
import dev.espalier.runtime.plan.Lowering;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.FlowException;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.result.SpillException;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.spi.FlowCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens a flow for running: everything that is in the way is found at once, before anything runs.
final class FlowOpener {

  private final FlowCatalog catalog;
  private final Means means;
  private final ClassLoader loader;
  private final @Nullable MeterSource meters;
  private final Spilling spilling;
  private final Map<String, Plan> open = new HashMap<>();
  private final List<String> path = new ArrayList<>();

  FlowOpener(FlowCatalog catalog, Means means, @Nullable MeterSource meters, Spilling spilling) {
    this.catalog = catalog;
    this.means = means;
    this.loader = means.application();
    this.meters = meters;
    this.spilling = spilling;
  }

  /// Returns the plan of a flow.
  ///
  /// @throws FlowRefusedException if anything is in the way
  Plan open(FlowDocument document) {
    Flow flow = document.flow();
    refuseChanged(document);
    Set<Diagnostic> problems = new LinkedHashSet<>(Unsupported.in(flow));
    path.add(document.type());
    Map<String, Plan> subplans = subplans(document, problems);
    path.removeLast();
    FlowCode code = code(document, problems);
    NodeBindings bindings = new NodeBindings(flow, means);
    Map<String, @Nullable Object[]> constants = new HashMap<>();
    for (Node node : flow.nodes()) {
      constants.put(node.id(), bindings.bind(node));
    }
    problems.addAll(bindings.missing());
    problems.addAll(unspillable(flow));
    if (!problems.isEmpty() || code == null) {
      throw new FlowRefusedException(List.copyOf(problems));
    }
    Plan plan =
        Lowering.lower(
            flow,
            code,
            node -> constants.getOrDefault(node.id(), new @Nullable Object[0]),
            subflow -> Objects.requireNonNull(subplans.get(subflow.flow())));
    return meters == null ? plan : plan.countedBy(meters.of(flow));
  }

  /// The hash is all that is looked at: it says that the document is what the compiler wrote, and
  /// the compiler has checked that. A document of another IR version has a hash of its own.
  private static void refuseChanged(FlowDocument document) {
    Flow flow = document.flow();
    if (flow.irVersion().equals(Flow.IR_VERSION)
        && !ContentHash.of(flow).equals(flow.contentHash())) {
      Place place = new Place(document.origin(), null, flow.name(), null, null, flow.source());
      throw new FlowRefusedException(
          List.of(
              Diagnostic.of(
                      DiagnosticCode.DAG305,
                      place,
                      "the document of " + flow.name() + " was changed after it was made")
                  .because("its content has another hash than it says")
                  .fix("build the flow again; flows graph check says what is wrong with it")));
    }
  }

  private Map<String, Plan> subplans(FlowDocument document, Set<Diagnostic> problems) {
    Map<String, Plan> subplans = new HashMap<>();
    for (Node node : document.flow().nodes()) {
      if (node.work() instanceof Work.Subflow subflow && !subplans.containsKey(subflow.flow())) {
        try {
          subplans.put(subflow.flow(), subplan(document, node, subflow));
        } catch (FlowException e) {
          problems.addAll(e.diagnostics());
        }
      }
    }
    return subplans;
  }

  private Plan subplan(FlowDocument caller, Node node, Work.Subflow subflow) {
    FlowDocument document = catalog.subflow(caller, node, subflow);
    if (path.contains(document.type())) {
      throw new FlowRefusedException(
          List.of(
              Diagnostic.of(
                      DiagnosticCode.DAG207,
                      place(caller.flow(), node),
                      "\"" + subflow.flow() + "\" runs itself")
                  .because(String.join(" -> ", path) + " -> " + document.type())));
    }
    Plan known = open.get(document.type());
    if (known == null) {
      known = open(document);
      open.put(document.type(), known);
    }
    return known;
  }

  private @Nullable FlowCode code(FlowDocument document, Set<Diagnostic> problems) {
    Flow flow = document.flow();
    ConstructorBindings bindings = new ConstructorBindings(flow, means);
    try {
      FlowCode code = document.code().make(bindings);
      if (!code.contentHash().equals(flow.contentHash())
          || !code.nodes().equals(flow.nodes().stream().map(Node::id).toList())) {
        problems.add(
            broken(document, flow.name() + " and its code are not of one build", null)
                .fix("build it again from clean, such as mvn clean compile"));
        return null;
      }
      return code;
    } catch (UnboundException e) {
      problems.add(e.diagnostic());
      classes(document).forEach(type -> addNew(problems, bindings.missing(type)));
    } catch (ExceptionInInitializerError e) {
      Throwable cause = e.getException() == null ? e : e.getException();
      problems.add(
          broken(document, "the code of " + flow.name() + " cannot be loaded", cause)
              .fix("see the static fields of " + document.type() + " and of what it uses"));
    } catch (UnsupportedClassVersionError e) {
      problems.add(
          broken(document, "the code of " + flow.name() + " cannot be loaded", e)
              .fix("run it with the newer Java it was compiled for, or compile it with --release"));
    } catch (ReflectiveOperationException | LinkageError e) {
      problems.add(
          broken(document, "the code of " + flow.name() + " cannot be loaded", e)
              .fix("give the jars it needs too, and build it again from clean"));
    } catch (RuntimeException e) {
      problems.add(
          Diagnostic.of(
                  DiagnosticCode.RUN104,
                  place(flow, null),
                  "the objects of " + flow.name() + " cannot be made: " + e)
              .fix("see the constructors of " + document.type()));
    }
    return null;
  }

  /// Returns why the elements of a flow that spill have nowhere to go.
  private List<Diagnostic> unspillable(Flow flow) {
    for (Edge edge : flow.edges()) {
      if (edge.buffer() != null && edge.buffer().spill() != null) {
        try {
          spilling.prepare();
        } catch (SpillException e) {
          Diagnostic problem =
              Diagnostic.of(DiagnosticCode.RUN114, place(flow, null), FailureText.message(e));
          return List.of(e.remedy() == null ? problem : problem.fix(e.remedy()));
        }
      }
    }
    return List.of();
  }

  private static void addNew(Set<Diagnostic> problems, List<Diagnostic> more) {
    for (Diagnostic each : more) {
      if (problems.stream().noneMatch(known -> sameRemedy(known, each))) {
        problems.add(each);
      }
    }
  }

  private static boolean sameRemedy(Diagnostic a, Diagnostic b) {
    return a.code() == b.code() && Objects.equals(a.fix(), b.fix());
  }

  private Stream<Class<?>> classes(FlowDocument document) {
    Stream<String> reused =
        document.flow().nodes().stream()
            .flatMap(node -> node.work() instanceof Work.Java java ? Stream.of(java.type()) : null);
    return Stream.concat(Stream.of(document.type()), reused)
        .distinct()
        .flatMap(
            name -> {
              try {
                return Stream.of(Class.forName(name, false, loader));
              } catch (ClassNotFoundException | LinkageError e) {
                return Stream.empty();
              }
            });
  }

  private static Diagnostic broken(
      FlowDocument document, String message, @Nullable Throwable cause) {
    Flow flow = document.flow();
    Place place = new Place(document.origin(), null, flow.name(), null, null, flow.source());
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.RUN108, place, message);
    return cause == null ? diagnostic : diagnostic.because(FailureText.of(cause));
  }

  private static Place place(Flow flow, @Nullable Node node) {
    return new Place(
        null,
        null,
        flow.name(),
        node == null ? null : node.id(),
        null,
        node == null ? flow.source() : node.source());
  }
}
