package dev.espalier.processor;

import dev.espalier.Workflow;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Natures;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.check.control.BufferCheck;
import dev.espalier.processor.check.control.CoverageCheck;
import dev.espalier.processor.check.control.DeadEndCheck;
import dev.espalier.processor.check.control.EmissionOrderCheck;
import dev.espalier.processor.check.control.HandlerCheck;
import dev.espalier.processor.check.control.IgnoredCheck;
import dev.espalier.processor.check.control.MergeCheck;
import dev.espalier.processor.check.control.NeverRunsCheck;
import dev.espalier.processor.check.control.OptionalInputCheck;
import dev.espalier.processor.check.control.OutputCheck;
import dev.espalier.processor.check.control.RaceCheck;
import dev.espalier.processor.check.control.ScopeCycleCheck;
import dev.espalier.processor.check.control.StageCheck;
import dev.espalier.processor.check.control.UnhandledCaseCheck;
import dev.espalier.processor.check.policy.PolicyCheck;
import dev.espalier.processor.check.policy.RepeatCheck;
import dev.espalier.processor.check.policy.TimeCheck;
import dev.espalier.processor.check.work.ClaimCheck;
import dev.espalier.processor.check.work.CompensationCheck;
import dev.espalier.processor.check.work.FieldCheck;
import dev.espalier.processor.check.work.KeyCheck;
import dev.espalier.processor.check.work.PartitionCheck;
import dev.espalier.processor.check.work.ResultCheck;
import dev.espalier.processor.check.work.RetryCheck;
import dev.espalier.processor.check.work.SubflowCheck;
import dev.espalier.processor.check.work.UseCheck;
import dev.espalier.processor.check.work.VoidCheck;
import dev.espalier.processor.check.work.WaitCheck;
import dev.espalier.processor.check.work.WindowCheck;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.link.Catalog;
import dev.espalier.processor.lower.Lowering;
import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Printer;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Missing;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.write.ArtifactWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Compiles the workflows of one round: all faults of all of them are reported, and those without
/// faults are written.
final class WorkflowStep implements Step {

  private final Round round;
  private final Printer printer;
  private final ArtifactWriter writer;
  private final FlowNames names;
  private final Catalog catalog;
  private final Natures natures;
  private final Missing missing;
  private final List<Check> checks;

  WorkflowStep(Round round, Printer printer, ArtifactWriter writer, FlowNames names) {
    this.round = round;
    this.printer = printer;
    this.writer = writer;
    this.names = names;
    this.catalog = new Catalog(round);
    this.natures = new Natures(catalog);
    this.missing = new Missing(round);
    this.checks = checks(catalog);
  }

  private static List<Check> checks(Catalog catalog) {
    return List.of(
        new MergeCheck(),
        new NeverRunsCheck(),
        new UnhandledCaseCheck(),
        new IgnoredCheck(),
        new OptionalInputCheck(),
        new ScopeCycleCheck(),
        new OutputCheck(),
        new CoverageCheck(),
        new DeadEndCheck(),
        new RaceCheck(),
        new HandlerCheck(),
        new EmissionOrderCheck(),
        new BufferCheck(),
        new StageCheck(),
        new ClaimCheck(),
        new FieldCheck(),
        new VoidCheck(),
        new ResultCheck(),
        new UseCheck(),
        new SubflowCheck(catalog),
        new KeyCheck(),
        new PartitionCheck(),
        new WindowCheck(),
        new RetryCheck(),
        new RepeatCheck(),
        new PolicyCheck(),
        new TimeCheck(),
        new WaitCheck(),
        new CompensationCheck());
  }

  /// A workflow after the checks.
  ///
  /// @param lowering lowers it, null if its type cannot be a workflow
  private record Checked(TypeElement type, @Nullable Lowering lowering, List<Finding> findings) {}

  @Override
  public List<String> process(List<TypeElement> types) {
    List<String> waiting = new ArrayList<>();
    List<Checked> checked = new ArrayList<>();
    for (TypeElement type : types) {
      if (Mirrors.isOn(type, Workflow.class)) {
        Optional<Checked> flow = check(type);
        if (flow.isPresent()) {
          checked.add(flow.get());
        } else {
          waiting.add(type.getQualifiedName().toString());
        }
      }
    }
    List<TypeElement> compiled = new ArrayList<>();
    for (Checked flow : checked) {
      compiled.add(flow.type());
    }
    Map<TypeElement, List<Finding>> circles = new Recursion(catalog).of(compiled);
    for (Checked flow : checked) {
      List<Finding> findings = new ArrayList<>(flow.findings());
      findings.addAll(circles.getOrDefault(flow.type(), List.of()));
      boolean isRefused = circles.containsKey(flow.type());
      for (Finding finding : SourceOrder.sort(findings, round)) {
        printer.print(finding);
        isRefused |= printer.refuses(finding);
      }
      if (!isRefused && flow.lowering() != null) {
        LinkedFlow linked = flow.lowering().lower();
        Emission.of(flow.type(), printer).run(linked.generated(), () -> writer.write(linked));
      }
    }
    return waiting;
  }

  /// Returns the findings, empty if the workflow has to wait for types that are missing.
  private Optional<Checked> check(TypeElement type) {
    if (missing.in(type)) {
      return Optional.empty();
    }
    Catalog.Entry entry = catalog.get(type);
    Findings findings = new Findings();
    findings.addAll(entry.findings().list());
    if (entry.graph().isEmpty()) {
      return Optional.of(new Checked(type, null, findings.list()));
    }
    Subject subject = Subject.of(entry.graph().get(), natures, round);
    Lowering lowering = new Lowering(subject, catalog, findings);
    if (lowering.isMissing() || isMissing(subject.nodes())) {
      return Optional.empty();
    }
    findings.add(names.claim(entry.graph().get().workflow()));
    Subject checked = lowering.hasFaultyPorts() ? subject.lackingSources() : subject;
    for (Check check : checks) {
      check.check(checked, findings);
    }
    return Optional.of(
        new Checked(type, isWhole(subject.nodes()) ? lowering : null, findings.list()));
  }

  private static boolean isWhole(List<Vertex> nodes) {
    for (Vertex node : nodes) {
      if (node.declared().work() instanceof NodeWork.Nobody) {
        return false;
      }
    }
    return true;
  }

  private boolean isMissing(List<Vertex> nodes) {
    for (Vertex node : nodes) {
      NodeWork work = node.declared().work();
      if ((work instanceof NodeWork.Code code && missing.in(code.owner()))
          || (work instanceof NodeWork.Subflow subflow && missing.in(subflow.workflow()))) {
        return true;
      }
    }
    return false;
  }
}
