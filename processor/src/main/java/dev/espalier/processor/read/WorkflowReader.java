package dev.espalier.processor.read;

import dev.espalier.Workflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Names;
import dev.espalier.processor.form.DurationReader;
import dev.espalier.processor.form.KebabCase;
import dev.espalier.processor.form.TypeShape;
import dev.espalier.processor.model.ConstructorParameter;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Members;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.source.Summary;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// Reads a workflow.
public final class WorkflowReader {

  private final Round round;

  /// Creates it for one round.
  public WorkflowReader(Round round) {
    this.round = round;
  }

  /// Reads a workflow, empty if its type cannot be one.
  ///
  /// @param findings takes what is wrong
  public Optional<WorkflowModel> read(TypeElement type, Findings findings) {
    Spot spot = Spot.of(type);
    Optional<Finding> problem = TypeShape.problem(type, spot);
    if (problem.isPresent()) {
      findings.add(problem.get());
      return Optional.empty();
    }
    Mirrors mirrors = Mirrors.of(type, spot);
    Members members = Members.of(type, round);
    PackageElement home = round.elements().getPackageOf(type);
    NodeReader reader = new NodeReader(round, type, spot, findings);
    List<NodeModel> nodes = new ArrayList<>();
    for (ExecutableElement method : members.methods()) {
      Optional<NodeModel> node =
          reader.read(method, members.overridden().getOrDefault(method, List.of()));
      if (node.isPresent()) {
        nodes.add(node.get());
      }
    }
    if (nodes.isEmpty()) {
      findings.add(
          DiagnosticCode.DAG109,
          spot,
          "workflow %s has no nodes".formatted(TypeText.brief(type)),
          "annotate its methods with @Node and the one that answers with @Output");
    }
    List<ConstructorParameter> constructor =
        new ConstructorReader(round, home).read(type, spot, findings);
    return Optional.of(
        new WorkflowModel(
            type,
            home,
            header(type, mirrors, spot, findings),
            List.copyOf(nodes),
            IgnoredReader.read(mirrors),
            constructor,
            unimplemented(members),
            spot));
  }

  private static List<ExecutableElement> unimplemented(Members members) {
    List<ExecutableElement> unimplemented = new ArrayList<>();
    for (ExecutableElement method : members.methods()) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        unimplemented.add(method);
      }
    }
    return List.copyOf(unimplemented);
  }

  private WorkflowModel.Header header(
      TypeElement type, Mirrors mirrors, Spot spot, Findings findings) {
    Mirror mirror = mirrors.get(Workflow.class).orElseThrow();
    boolean isNamed = !mirror.text("name").isEmpty();
    String name = isNamed ? mirror.text("name") : KebabCase.of(type.getSimpleName().toString());
    Spot nameSpot = isNamed ? mirror.spot("name") : spot;
    if (!Names.isFlow(name)) {
      findings.add(
          DiagnosticCode.DAG104,
          nameSpot,
          "\"%s\" is no name of a flow".formatted(name),
          isNamed
              ? "use small letters and digits in words with hyphens, such as order-fulfilment"
              : "give it one with @Workflow(name = \"…\"): small letters and digits with hyphens");
    }
    String version = mirror.text("version");
    if (!Names.isSemVer(version)) {
      findings.add(
          DiagnosticCode.DAG106,
          mirror.spot("version"),
          "\"%s\" is no SemVer version".formatted(version),
          "write it like 1.0.0 or 2.1.0-rc.1");
    }
    return new WorkflowModel.Header(
        name,
        nameSpot,
        version,
        new DurationReader(findings).optional(mirror, "deadline").orElse(null),
        mirror.spot("deadline"),
        mirror.flag("durable"),
        new TriggerReader(findings).read(mirrors),
        round.origins().documentation(type).flatMap(Summary::of).orElse(null),
        round.origins().source(type).orElse(null));
  }
}
