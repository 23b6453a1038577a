package dev.espalier.processor.read;

import dev.espalier.Node;
import dev.espalier.Workflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.form.MethodShape;
import dev.espalier.processor.form.TypeAccess;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Members;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads an `@Use`: which method of which node class implements an abstract node method.
final class UseReader {

  private final Round round;
  private final ParameterReader parameters;
  private final PackageElement home;
  private final Findings findings;

  UseReader(Round round, ParameterReader parameters, PackageElement home, Findings findings) {
    this.round = round;
    this.parameters = parameters;
    this.home = home;
    this.findings = findings;
  }

  /// Returns the reused method as work, empty if it cannot be used.
  Optional<NodeWork.Code> read(Mirror use) {
    TypeMirror value = use.type("value").orElse(null);
    if (value == null || value.getKind() != TypeKind.DECLARED) {
      refuse(
          use, "value", "%s is no node class".formatted(value), "name a class with @Node methods");
      return Optional.empty();
    }
    TypeElement owner = (TypeElement) round.types().asElement(value);
    return isUsable(use, owner)
        ? pick(use, owner).flatMap(method -> work(use, owner, method))
        : Optional.empty();
  }

  private boolean isUsable(Mirror use, TypeElement owner) {
    String name = TypeText.brief(owner);
    if (Mirrors.isOn(owner, Workflow.class)) {
      refuse(
          use, "value", name + " is a workflow", "run it with @Subflow(%s.class)".formatted(name));
    } else if (owner.getKind() != ElementKind.CLASS && owner.getKind() != ElementKind.RECORD) {
      refuse(use, "value", name + " is no class", "name a class with @Node methods");
    } else if (!owner.getTypeParameters().isEmpty()) {
      refuse(use, "value", name + " is generic", "name a class that is not");
    } else if (owner.getNestingKind().isNested()
        && !owner.getModifiers().contains(Modifier.STATIC)) {
      refuse(use, "value", name + " is an inner class", "make it static");
    } else if (owner.getModifiers().contains(Modifier.ABSTRACT)) {
      refuse(use, "value", name + " is abstract", "name a class of which there can be an instance");
    } else if (!TypeAccess.isAccessible(owner, home, round)) {
      refuse(
          use,
          "value",
          name + " is not accessible from " + home.getQualifiedName(),
          "make it public");
    } else {
      return true;
    }
    return false;
  }

  private Optional<ExecutableElement> pick(Mirror use, TypeElement owner) {
    List<ExecutableElement> all =
        Members.of(owner, round).methods().stream()
            .filter(method -> Mirrors.isOn(method, Node.class))
            .toList();
    String wanted = use.text("method");
    List<ExecutableElement> fitting =
        wanted.isEmpty()
            ? all
            : all.stream().filter(m -> m.getSimpleName().contentEquals(wanted)).toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    String name = TypeText.brief(owner);
    List<String> there = all.stream().map(m -> m.getSimpleName().toString()).distinct().toList();
    if (all.isEmpty()) {
      refuse(use, "value", name + " has no @Node method", "annotate the method with @Node");
    } else if (fitting.isEmpty()) {
      findings.add(
          finding(use.spot("method"), "no node method \"%s\" in %s".formatted(wanted, name))
              .instead(wanted, there));
    } else if (wanted.isEmpty() && there.size() > 1) {
      findings.add(
          finding(use.spot("value"), "%s has %d node methods".formatted(name, all.size()))
              .because("it is not said which of them runs")
              .known(there)
              .fix("name the one that is meant with method = \"…\""));
    } else {
      refuse(
          use,
          wanted.isEmpty() ? "value" : "method",
          "%s has %d node methods \"%s\""
              .formatted(name, fitting.size(), fitting.getFirst().getSimpleName()),
          "rename one of them");
    }
    return Optional.empty();
  }

  private Optional<NodeWork.Code> work(Mirror use, TypeElement owner, ExecutableElement method) {
    Optional<Finding> problem = new MethodShape(round).problem(method, home, use.spot("value"));
    if (problem.isPresent()) {
      boolean isReportedThere =
          round.origins().isSource(method) && round.elements().getPackageOf(owner).equals(home);
      if (!isReportedThere) {
        findings.add(problem.get().as(DiagnosticCode.DAG208));
      }
      return Optional.empty();
    }
    ExecutableType type =
        (ExecutableType) round.types().asMemberOf((DeclaredType) owner.asType(), method);
    Findings own = new Findings();
    List<ParameterModel> read = parameters.read(method, type, use.spot("value"), own);
    if (!round.origins().isSource(method)) {
      findings.addAll(own.list());
    }
    return Optional.of(new NodeWork.Code(owner, method, read, use.spot("value")));
  }

  private void refuse(Mirror use, String member, String message, String fix) {
    findings.add(finding(use.spot(member), message).fix(fix));
  }

  private static Finding finding(Spot spot, String message) {
    return Finding.of(DiagnosticCode.DAG208, spot, message);
  }
}
