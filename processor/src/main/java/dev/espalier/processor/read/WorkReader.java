package dev.espalier.processor.read;

import dev.espalier.ApprovalRule;
import dev.espalier.Workflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.form.DurationReader;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads who does what a node method stands for.
final class WorkReader {

  private final Round round;
  private final TypeElement workflow;
  private final UseReader uses;
  private final DurationReader durations;
  private final Findings findings;

  WorkReader(Round round, TypeElement workflow, ParameterReader parameters, Findings findings) {
    this.round = round;
    this.workflow = workflow;
    this.uses = new UseReader(round, parameters, round.elements().getPackageOf(workflow), findings);
    this.durations = new DurationReader(findings);
    this.findings = findings;
  }

  NodeWork read(ExecutableElement method, List<ParameterModel> parameters, Kinds kinds, Spot spot) {
    Mirror implementer = kinds.implementer().orElse(null);
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (implementer == null) {
      if (isAbstract) {
        findings.add(unimplemented(method, spot));
        return new NodeWork.Nobody(true);
      }
      return new NodeWork.Code(workflow, method, parameters, spot);
    }
    if (!isAbstract) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG108,
                  implementer.spot(),
                  "@%s on method \"%s\", which has a body"
                      .formatted(implementer.name(), method.getSimpleName()))
              .because("the body would never run")
              .fix("make the method abstract, or annotate it with @Node instead"));
      return new NodeWork.Nobody(true);
    }
    return implemented(implementer, parameters);
  }

  /// Returns the finding that nobody implements an abstract method.
  Finding unimplemented(ExecutableElement method, Spot spot) {
    boolean isInterface = workflow.getKind().isInterface();
    return Finding.of(
            DiagnosticCode.DAG107,
            spot,
            "nobody implements abstract method \"%s\"".formatted(method.getSimpleName()))
        .because("it has no body and no annotation that says who does")
        .fix(
            "%s, or add @Use, @Subflow, @Wasm, @Python, @Await or @Approval"
                .formatted(isInterface ? "give it a default body" : "give it a body"));
  }

  private NodeWork implemented(Mirror mirror, List<ParameterModel> parameters) {
    return switch (mirror.name()) {
      case "Use" -> {
        refuseGiven(mirror, parameters, "they come with the reused node");
        yield uses.read(mirror)
            .<NodeWork>map(code -> code)
            .orElseGet(() -> new NodeWork.Nobody(true));
      }
      case "Subflow" -> {
        refuseGiven(mirror, parameters, "the nodes of the subflow take their own");
        yield subflow(mirror);
      }
      case "Wasm" -> new NodeWork.Wasm(filled(mirror, "module"), filled(mirror, "export"));
      case "Python" -> new NodeWork.Python(filled(mirror, "script"), filled(mirror, "function"));
      case "Await" -> {
        refuseGiven(mirror, parameters, "waiting needs none");
        yield await(mirror);
      }
      default -> {
        refuseGiven(mirror, parameters, "voting needs none");
        yield approval(mirror);
      }
    };
  }

  private void refuseGiven(Mirror mirror, List<ParameterModel> parameters, String why) {
    parameters.stream()
        .filter(parameter -> !(parameter instanceof ParameterModel.Port))
        .findFirst()
        .ifPresent(
            parameter ->
                findings.add(
                    Finding.of(
                            DiagnosticCode.CAP101,
                            mirror.spot(),
                            "parameter \"%s\" of type %s on a method with @%s"
                                .formatted(
                                    parameter.name(),
                                    TypeText.brief(parameter.type()),
                                    mirror.name()))
                        .because("capabilities, secrets and settings are for bodies; " + why)
                        .fix("drop the parameter")));
  }

  private NodeWork subflow(Mirror mirror) {
    TypeMirror value = mirror.type("value").orElse(null);
    if (value != null
        && value.getKind() == TypeKind.DECLARED
        && round.types().asElement(value) instanceof TypeElement type
        && Mirrors.isOn(type, Workflow.class)) {
      return new NodeWork.Subflow(type, mirror.spot("value"));
    }
    findings.add(
        Finding.of(
                DiagnosticCode.DAG208,
                mirror.spot("value"),
                "%s is no workflow".formatted(value == null ? "it" : TypeText.brief(value)))
            .because("only a class or interface with @Workflow runs as a subflow")
            .fix("name one, or reuse a method of a node class with @Use"));
    return new NodeWork.Nobody(true);
  }

  private NodeWork await(Mirror mirror) {
    Reference key =
        mirror.text("key").isEmpty() ? null : new Reference(mirror.text("key"), mirror.spot("key"));
    return new NodeWork.Await(
        filled(mirror, "signal"), key, durations.optional(mirror, "timeout").orElse(null));
  }

  private NodeWork approval(Mirror mirror) {
    List<String> voters = mirror.texts("voters");
    Set<String> seen = new HashSet<>();
    if (voters.isEmpty()) {
      findings.add(
          DiagnosticCode.DAG102,
          mirror.spot("voters"),
          "an approval without voters is never decided",
          "name who may vote, as with voters = {\"ann\", \"bo\"}");
    }
    for (int i = 0; i < voters.size(); i++) {
      if (voters.get(i).isBlank() || !seen.add(voters.get(i))) {
        findings.add(
            DiagnosticCode.DAG102,
            mirror.spot("voters").item(i),
            voters.get(i).isBlank()
                ? "a voter has no name"
                : "voter \"%s\" is named twice".formatted(voters.get(i)),
            "name each voter once");
      }
    }
    return new NodeWork.Approval(
        mirror.constant("rule", ApprovalRule.class),
        voters,
        durations.required(mirror, "timeout").orElse(Duration.ZERO));
  }

  private String filled(Mirror mirror, String member) {
    if (mirror.text(member).isBlank()) {
      findings.add(
          DiagnosticCode.DAG102,
          mirror.spot(member),
          "the %s of @%s is empty".formatted(member, mirror.name()),
          "name it");
    }
    return mirror.text(member);
  }
}
