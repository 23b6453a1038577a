package dev.espalier.runtime.run;

import dev.espalier.PolicyException;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.Failure;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.FlowException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.SpillException;
import dev.espalier.runtime.result.TakenCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words how a run ended.
final class Answers {

  private Answers() {}

  static RunResult<Object> failed(Fault fault) {
    Flow flow = fault.frame().run.flow();
    Nodes nodes = fault.frame().block.nodes();
    Node node = flow.nodes().get(nodes.number()[fault.local()]);
    boolean scope = nodes.kind()[fault.local()] == Nodes.SCOPE;
    String what = scope ? "the elements of node " : "node ";
    String message =
        what
            + "\""
            + node.id()
            + "\" of "
            + flow.name()
            + (scope ? " cannot be had" : " failed")
            + element(fault.frame())
            + ": "
            + FailureText.reason(fault.error());
    Place place = new Place(null, null, flow.name(), node.id(), null, node.source());
    Diagnostic diagnostic = Diagnostic.of(code(fault.error()), place, message);
    if (fault.error() instanceof SpillException spill && spill.remedy() != null) {
      diagnostic = diagnostic.fix(spill.remedy());
    }
    List<String> inner = inner(fault.error());
    if (!inner.isEmpty()) {
      diagnostic = diagnostic.because("in its subflow: " + String.join(", there ", inner));
    }
    return new RunResult.Failed<>(new Failure(diagnostic, fault.error()));
  }

  private static DiagnosticCode code(Throwable error) {
    return switch (error) {
      case PolicyException _ -> DiagnosticCode.RUN113;
      case SpillException _ -> DiagnosticCode.RUN114;
      default -> DiagnosticCode.RUN105;
    };
  }

  /// Returns where a failure happened in subflows, outermost first.
  private static List<String> inner(Throwable error) {
    List<String> places = new ArrayList<>();
    for (@Nullable Throwable at = error; at instanceof FlowException inner; at = at.getCause()) {
      Source source = inner.diagnostics().getFirst().place().source();
      if (source != null) {
        places.add(
            Stream.of(source.file(), source.line(), source.column())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(":")));
      }
    }
    return places;
  }

  /// The engine itself has failed.
  static RunResult<Object> broken(FlowRun run, Throwable error) {
    String message = "the engine failed in " + run.flow().name() + ": " + FailureText.of(error);
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.RUN105, place(run), message);
    return new RunResult.Failed<>(new Failure(diagnostic, error));
  }

  static RunResult<Object> timedOut(FlowRun run, List<Fault> busy) {
    String message =
        run.flow().name()
            + " did not answer within "
            + Spans.of(Objects.requireNonNull(run.flow().deadline()));
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.RUN106, place(run), message);
    return new RunResult.TimedOut<>(
        busy.isEmpty() ? diagnostic : diagnostic.because("still busy: " + names(busy)));
  }

  static RunResult<Object> cancelled(FlowRun run, String why) {
    String message = "run " + run.runId() + " of " + run.flow().name() + " was cancelled";
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.RUN107, place(run), message);
    return new RunResult.Cancelled<>(diagnostic.because(why));
  }

  /// The run has ended by itself: with an answer, without one though it might have had one, or
  /// without one as its flow has none.
  static RunResult<Object> ended(FlowRun run, Frame root) {
    Plan plan = run.plan();
    for (int local : plan.outputs()) {
      Object value = root.values[local];
      if (value != null && Mark.delivers(value)) {
        return new RunResult.Completed<>(value);
      }
    }
    boolean answers =
        plan.flow().nodes().stream().anyMatch(node -> node.result() != ResultRole.NONE);
    return answers ? skipped(run, root) : nothing();
  }

  @SuppressWarnings("NullAway") // a flow without output answers null
  private static RunResult<Object> nothing() {
    return new RunResult.Completed<>(null);
  }

  private static RunResult<Object> skipped(FlowRun run, Frame root) {
    Set<String> deciding = new LinkedHashSet<>();
    for (Node node : run.flow().nodes()) {
      if (node.result() != ResultRole.NONE) {
        node.guard().stream().map(Box::cases).forEach(box -> deciding.addAll(box.keySet()));
      }
    }
    List<TakenCase> cases = new ArrayList<>();
    Nodes nodes = root.block.nodes();
    for (int local = 0; local < root.block.size(); local++) {
      if (nodes.kind()[local] == Nodes.SCOPE || root.values[local] == null) {
        continue;
      }
      Node node = run.flow().nodes().get(nodes.number()[local]);
      String taken = taken(root, local, node);
      boolean ignored = taken != null && node.ignored().contains(taken);
      if (taken != null && (ignored || deciding.isEmpty() || deciding.contains(node.id()))) {
        cases.add(new TakenCase(node.id(), taken, ignored));
      }
    }
    String message =
        run.flow().name()
            + " ended without an answer"
            + cases.stream()
                .map(TakenCase::toString)
                .collect(Collectors.joining(", ", cases.isEmpty() ? "" : " for ", ""));
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.RUN109, place(run), message);
    String subflow = unanswered(run, root);
    return new RunResult.Skipped<>(
        List.copyOf(cases),
        cases.stream().anyMatch(TakenCase::ignored)
            ? diagnostic.because("nothing is done on it, as @Ignored says")
            : subflow != null ? diagnostic.because(subflow) : diagnostic);
  }

  /// Returns that a subflow ran and ended without an answer, which has its node skipped.
  private static @Nullable String unanswered(FlowRun run, Frame root) {
    Nodes nodes = root.block.nodes();
    Set<String> delivered = new LinkedHashSet<>();
    for (int local = 0; local < root.block.size(); local++) {
      if (nodes.kind()[local] != Nodes.SCOPE && Mark.delivers(root.values[local])) {
        Node node = run.flow().nodes().get(nodes.number()[local]);
        String taken = taken(root, local, node);
        run.flow().edges().stream()
            .filter(edge -> edge.from().equals(node.id()) && edge.port() != null)
            .filter(edge -> edge.cases().isEmpty() || edge.cases().contains(taken))
            .forEach(edge -> delivered.add(edge.to()));
      }
    }
    for (int local = 0; local < root.block.size(); local++) {
      Node node = run.flow().nodes().get(nodes.number()[local]);
      if (nodes.kind()[local] == Nodes.SUBFLOW
          && root.values[local] == null
          && (node.ports().isEmpty() || delivered.contains(node.id()))
          && node.work() instanceof Work.Subflow subflow) {
        return "%s, which node \"%s\" runs, ended without an answer"
            .formatted(subflow.flow(), node.id());
      }
    }
    return null;
  }

  private static @Nullable String taken(Frame root, int local, Node node) {
    Object value = root.values[local];
    if (value instanceof Mark.Failed) {
      return null;
    }
    int taken = root.taken(local);
    return taken < 0 ? null : root.caseName(local, taken, node);
  }

  private static Place place(FlowRun run) {
    return new Place(null, null, run.flow().name(), null, null, run.flow().source());
  }

  private static String names(List<Fault> busy) {
    return busy.stream()
        .limit(5)
        .map(
            at -> {
              int number = at.frame().block.nodes().number()[at.local()];
              return at.frame().run.flow().nodes().get(number).id() + element(at.frame());
            })
        .collect(Collectors.joining(", "));
  }

  private static String element(Frame frame) {
    List<Long> elements = Fault.elements(frame);
    return elements.isEmpty()
        ? ""
        : elements.stream()
            .map(String::valueOf)
            .collect(Collectors.joining("/", " at element ", ""));
  }
}
