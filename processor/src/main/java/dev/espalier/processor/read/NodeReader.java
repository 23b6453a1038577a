package dev.espalier.processor.read;

import dev.espalier.After;
import dev.espalier.Compensates;
import dev.espalier.OnError;
import dev.espalier.Output;
import dev.espalier.When;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Names;
import dev.espalier.ir.flow.Node;
import dev.espalier.processor.form.MethodShape;
import dev.espalier.processor.model.Condition;
import dev.espalier.processor.model.ContractMethod;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.Steps;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Enclosing;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.source.Summary;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads the node methods of one workflow.
final class NodeReader {

  private final Round round;
  private final TypeElement workflow;
  private final PackageElement home;
  private final Spot referrer;
  private final Contracts contracts;
  private final ParameterReader parameters;
  private final WorkReader work;
  private final EmitterReader emitters;
  private final Findings findings;

  NodeReader(Round round, TypeElement workflow, Spot referrer, Findings findings) {
    this.round = round;
    this.workflow = workflow;
    this.home = round.elements().getPackageOf(workflow);
    this.referrer = referrer;
    this.contracts = new Contracts(round);
    this.parameters = new ParameterReader(round, contracts);
    this.work = new WorkReader(round, workflow, parameters, findings);
    this.emitters = new EmitterReader(round, findings);
    this.findings = findings;
  }

  /// Reads a method, empty if it is no node. A method that cannot be a node is reported, and read
  /// as one all the same, so that nodes that need it are not reported too.
  ///
  /// @param overridden the methods that it overrides
  Optional<NodeModel> read(ExecutableElement method, List<ExecutableElement> overridden) {
    Spot spot = round.origins().spot(method, referrer);
    Mirrors mirrors = Mirrors.of(method, spot);
    Kinds kinds = Kinds.of(mirrors);
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (kinds.isEmpty()) {
      boolean isMeant = refuseNoNode(method, mirrors, overridden, spot);
      if (!isAbstract && !isMeant) {
        return Optional.empty();
      }
    } else {
      findings.add(kinds.conflict());
    }
    findings.add(new MethodShape(round).problem(method, home, spot));
    return Optional.of(node(method, mirrors, kinds, spot));
  }

  /// Returns whether the method looks as if it was meant to be a node, which is reported.
  private boolean refuseNoNode(
      ExecutableElement method, Mirrors mirrors, List<ExecutableElement> overridden, Spot spot) {
    String name = method.getSimpleName().toString();
    Optional<ExecutableElement> forgotten = overriddenNode(overridden);
    List<Mirror> modifiers = Kinds.modifiers(mirrors);
    if (forgotten.isPresent()) {
      Mirror kind = Kinds.of(Mirrors.of(forgotten.get(), referrer)).all().getFirst();
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG102,
                  spot,
                  "method \"%s\" overrides a node of %s and is none itself"
                      .formatted(name, Enclosing.type(forgotten.get()).getSimpleName()))
              .because("annotations of an overridden method do not count")
              .fix("repeat @%s and the annotations of its parameters".formatted(kind.name())));
    } else if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      findings.add(work.unimplemented(method, spot));
    } else {
      return refuseAnnotations(method, modifiers, spot);
    }
    return true;
  }

  private Optional<ExecutableElement> overriddenNode(List<ExecutableElement> overridden) {
    for (ExecutableElement above : overridden) {
      if (!Kinds.of(Mirrors.of(above, referrer)).isEmpty()) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /// Returns whether a method, or a parameter of it, has an annotation that only nodes can have.
  private boolean refuseAnnotations(ExecutableElement method, List<Mirror> modifiers, Spot spot) {
    String name = method.getSimpleName().toString();
    if (!modifiers.isEmpty()) {
      Mirror modifier = modifiers.getFirst();
      String shown = modifier.name().equals("All") ? "When" : modifier.name();
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG102,
                  modifier.spot(),
                  "@%s on method \"%s\", which is no node".formatted(shown, name))
              .fix("annotate the method with @Node, or drop @" + shown));
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      Spot at = round.origins().isSource(method) ? Spot.of(parameter) : spot;
      List<Mirror> wiring = Mirrors.of(parameter, at).among(ParameterReader.WIRING);
      if (!wiring.isEmpty()) {
        String shown = wiring.getFirst().name();
        findings.add(
            Finding.of(
                    DiagnosticCode.DAG102,
                    wiring.getFirst().spot(),
                    "@%s on a parameter of method \"%s\", which is no node".formatted(shown, name))
                .fix("annotate the method with @Node, or drop @" + shown));
        return true;
      }
    }
    return false;
  }

  private NodeModel node(ExecutableElement method, Mirrors mirrors, Kinds kinds, Spot spot) {
    ExecutableType type =
        (ExecutableType) round.types().asMemberOf((DeclaredType) workflow.asType(), method);
    List<ParameterModel> declared = parameters.read(method, type, spot, findings);
    NodeWork done =
        kinds.isEmpty() ? new NodeWork.Nobody(false) : work.read(method, declared, kinds, spot);
    Optional<Reuse> reuse = Reuse.of(done, method, round, spot);
    Kinds source = reuse.isPresent() ? reuse.get().kinds() : kinds;
    PolicyModel own = new PolicyReader(findings).read(mirrors);
    PolicyModel policies =
        reuse.isPresent() ? own.or(reuse.get().policies(declared, findings)) : own;
    TypeMirror given = type.getReturnType();
    Mirror after = mirrors.find(After.class);
    Steps steps = new StepReader(round, findings).read(given, policies.repeat(), spot);
    return new NodeModel(
        id(method, kinds, spot),
        method,
        done,
        declared,
        emitters.result(method, declared, steps == null ? given : steps.result(), kinds, done),
        steps,
        answer(mirrors),
        reference(mirrors, OnError.class),
        reference(mirrors, Compensates.class),
        after == null ? List.of() : Reference.list(after, "value"),
        conditions(mirrors, method, spot),
        IgnoredReader.read(mirrors),
        new ClaimReader(findings).read(source),
        policies,
        about(method, source, named(kinds, spot)),
        spot);
  }

  private static NodeModel.@Nullable Answer answer(Mirrors mirrors) {
    Mirror output = mirrors.find(Output.class);
    return output == null || mirrors.has(Compensates.class)
        ? null
        : new NodeModel.Answer(output.flag("early"), output.spot());
  }

  private NodeModel.About about(ExecutableElement method, Kinds kinds, Spot named) {
    Mirror version = kinds.saying("version").orElse(null);
    return new NodeModel.About(
        version == null ? "1" : version.text("version"),
        summary(method),
        round.origins().source(method).orElse(null),
        named);
  }

  private @Nullable String summary(ExecutableElement method) {
    if (round.origins().isSource(method)) {
      String comment = round.origins().documentation(method).orElse(null);
      return comment == null ? null : Summary.of(comment).orElse(null);
    }
    ContractMethod kept = contracts.of(method).orElse(null);
    return kept == null || kept.summary().isEmpty() ? null : kept.summary();
  }

  private static @Nullable Mirror naming(Kinds kinds) {
    Mirror named = kinds.saying("name").orElse(null);
    return named == null || named.text("name").isEmpty() ? null : named;
  }

  private static Spot named(Kinds kinds, Spot spot) {
    Mirror naming = naming(kinds);
    return naming == null ? spot : naming.spot("name");
  }

  private String id(ExecutableElement method, Kinds kinds, Spot spot) {
    Mirror naming = naming(kinds);
    String id = naming == null ? method.getSimpleName().toString() : naming.text("name");
    Spot where = named(kinds, spot);
    if (id.equals(Node.INPUT)) {
      findings.add(
          Finding.of(DiagnosticCode.DAG104, where, "a node cannot be called \"input\"")
              .because("that is the name of the flow's input")
              .fix("give it another name, as with name = \"read\""));
    } else if (!Names.isNode(id)) {
      findings.add(
          Finding.of(DiagnosticCode.DAG104, where, "\"%s\" is no name of a node".formatted(id))
              .fix("use letters, digits, underscores and hyphens, a letter first"));
    }
    return id;
  }

  private static @Nullable Reference reference(
      Mirrors mirrors, Class<? extends Annotation> annotation) {
    Mirror mirror = mirrors.find(annotation);
    return mirror == null ? null : new Reference(mirror.text("value"), mirror.spot("value"));
  }

  private static List<Condition> conditions(Mirrors mirrors, ExecutableElement method, Spot spot) {
    List<Mirror> whens = new ArrayList<>();
    Mirror single = mirrors.find(When.class);
    if (single != null) {
      whens.add(single);
    }
    Mirror all = mirrors.find(When.All.class);
    if (all != null) {
      whens.addAll(all.mirrors("value", method, spot));
    }
    List<Condition> conditions = new ArrayList<>();
    for (Mirror when : whens) {
      Reference node = new Reference(when.text("node"), when.spot("node"));
      conditions.add(new Condition(node, Reference.list(when, "is")));
    }
    return List.copyOf(conditions);
  }
}
