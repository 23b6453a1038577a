package dev.espalier.processor.read;

import dev.espalier.AnyOf;
import dev.espalier.At;
import dev.espalier.Determinism;
import dev.espalier.Edge;
import dev.espalier.Effect;
import dev.espalier.Emitter;
import dev.espalier.ErrorMode;
import dev.espalier.ForEach;
import dev.espalier.From;
import dev.espalier.Input;
import dev.espalier.Late;
import dev.espalier.RunContext;
import dev.espalier.Secret;
import dev.espalier.Setting;
import dev.espalier.Window;
import dev.espalier.capability.TargetKind;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.form.Targets;
import dev.espalier.processor.model.ContractMethod;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.WindowModel;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a node method.
final class ParameterReader {

  /// What says where the value of a port comes from.
  static final Set<String> WIRING =
      Set.of("Input", "From", "AnyOf", "ForEach", "Edge", "Window", "Late");

  private final Round round;
  private final Contracts contracts;
  private final GivenReader given;

  ParameterReader(Round round, Contracts contracts) {
    this.round = round;
    this.contracts = contracts;
    this.given = new GivenReader(round);
  }

  /// Reads the parameters of a method.
  ///
  /// @param type the method as a member of the class it is called on
  /// @param referrer where to report what is wrong if the method is in a class file
  List<ParameterModel> read(
      ExecutableElement method, ExecutableType type, Spot referrer, Findings findings) {
    List<String> names = names(method);
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      VariableElement element = method.getParameters().get(i);
      boolean isSpread = method.isVarArgs() && i == names.size() - 1;
      Spot spot = round.origins().isSource(method) ? Spot.of(element) : referrer;
      ParameterModel read =
          new Parameter(
                  names.get(i),
                  type.getParameterTypes().get(i),
                  Mirrors.of(element, spot),
                  spot,
                  findings)
              .read();
      parameters.add(
          isSpread && read instanceof ParameterModel.Port port ? port.withoutSource() : read);
    }
    return parameters;
  }

  private List<String> names(ExecutableElement method) {
    ContractMethod kept =
        round.origins().isSource(method) ? null : contracts.of(method).orElse(null);
    return kept == null ? declaredNames(method) : kept.parameters();
  }

  private static List<String> declaredNames(ExecutableElement method) {
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      names.add(parameter.getSimpleName().toString());
    }
    return List.copyOf(names);
  }

  private final class Parameter {

    private final String name;
    private final TypeMirror type;
    private final Mirrors mirrors;
    private final Spot spot;
    private final Findings findings;

    Parameter(String name, TypeMirror type, Mirrors mirrors, Spot spot, Findings findings) {
      this.name = name;
      this.type = type;
      this.mirrors = mirrors;
      this.spot = spot;
      this.findings = findings;
    }

    ParameterModel read() {
      Optional<Mirror> capability = given.capability(type);
      Optional<Mirror> secret = mirrors.get(Secret.class);
      Optional<Mirror> setting = mirrors.get(Setting.class);
      Mirror at = mirrors.find(At.class);
      if (at != null && capability.isEmpty()) {
        refuseTarget(at);
      }
      if (capability.isPresent()) {
        refuseWiring(DiagnosticCode.CAP101, "is a capability", "the engine gives capabilities");
        return capability(capability.get());
      }
      if (secret.isPresent()) {
        refuseWiring(DiagnosticCode.SECR101, "is a secret", "the host gives secrets");
        setting.ifPresent(
            other ->
                findings.add(
                    DiagnosticCode.SECR101,
                    other.spot(),
                    "parameter \"%s\" is a secret and a setting".formatted(name),
                    "keep one of @Secret and @Setting"));
        return new ParameterModel.SecretValue(
            name, type, given.secret(secret.get(), type, name, findings));
      }
      if (setting.isPresent()) {
        refuseWiring(DiagnosticCode.CAP102, "is a setting", "the host gives settings");
        GivenReader.SettingText text = given.setting(setting.get(), type, name, findings);
        return new ParameterModel.SettingValue(
            name, type, text.name(), text.fallback(), setting.get().spot());
      }
      if (TypeText.qualified(type).equals(RunContext.class.getName())) {
        refuseWiring(DiagnosticCode.DAG108, "is the run's context", "the engine gives it");
        return new ParameterModel.Context(name, type);
      }
      if (isEmitter()) {
        refuseWiring(DiagnosticCode.TYPE108, "takes elements", "the engine gives it");
        return new ParameterModel.Emit(name, type, spot);
      }
      return port();
    }

    private ParameterModel.Port port() {
      Wiring wiring = wiring();
      WindowModel window = window();
      FanOut fanOut = fanOut();
      Mirror edge = fanOut == null ? mirrors.find(Edge.class) : null;
      FanOut.Waiting waiting = edge == null ? null : new EdgeReader(name, findings).read(edge);
      if (mirrors.has(Window.class)) {
        Wiring known = window == null ? new Wiring.Unknown() : wiring;
        return new ParameterModel.Port(name, type, known, null, window, waiting, spot);
      }
      return new ParameterModel.Port(name, type, wiring, fanOut, null, waiting, spot);
    }

    private boolean isEmitter() {
      return type instanceof DeclaredType declared
          && ((TypeElement) declared.asElement())
              .getQualifiedName()
              .contentEquals(Emitter.class.getName());
    }

    private void refuseTarget(Mirror at) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CAP101,
                  at.spot(),
                  "@At on parameter \"%s\", which is no capability".formatted(name))
              .because("%s is not one of the capability interfaces".formatted(TypeText.brief(type)))
              .fix("drop @At, or take a capability such as HttpRead"));
    }

    private void refuseWiring(DiagnosticCode code, String what, String why) {
      List<Mirror> wiring = new ArrayList<>(mirrors.among(WIRING));
      if (code == DiagnosticCode.CAP101) {
        wiring.addAll(mirrors.among(Set.of("Secret", "Setting")));
      }
      for (Mirror mirror : wiring) {
        findings.add(
            Finding.of(
                    code,
                    mirror.spot(),
                    "parameter \"%s\" %s and takes no @%s".formatted(name, what, mirror.name()))
                .because(why)
                .fix("drop @" + mirror.name()));
      }
    }

    private ParameterModel capability(Mirror capability) {
      TargetKind kind = capability.constant("target", TargetKind.class);
      Mirror at = mirrors.find(At.class);
      @Nullable String target = at == null ? null : at.text("value");
      if (at != null) {
        checkTarget(at, kind);
      }
      if (kind == TargetKind.ORIGIN && at == null) {
        findings.add(
            Finding.of(
                    DiagnosticCode.EGRESS101,
                    spot,
                    "%s \"%s\" may reach any host".formatted(TypeText.brief(type), name))
                .fix("name the origin: @At(\"https://bank.example\") or @At(\"${setting}\")"));
      }
      return new ParameterModel.Capability(
          name,
          type,
          GivenReader.camelCase(TypeText.brief(type)),
          capability.constant("effect", Effect.class),
          capability.constant("determinism", Determinism.class),
          target);
    }

    private void checkTarget(Mirror at, TargetKind kind) {
      String target = at.text("value");
      String reason = Targets.problem(kind, target).orElse(null);
      if (reason != null) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CAP101,
                    at.spot("value"),
                    "\"%s\" is no target of %s".formatted(target, TypeText.brief(type)))
                .because(reason)
                .fix(
                    switch (kind) {
                      case NONE -> "drop @At";
                      case ORIGIN -> "write an origin such as https://bank.example";
                      default -> "write a name, or a setting such as ${name}";
                    }));
      }
    }

    private Wiring wiring() {
      if (round.java().isOpen(type)) {
        return new Wiring.Unknown();
      }
      List<Mirror> said = mirrors.among(Set.of("Input", "From", "AnyOf", "Late"));
      if (said.size() > 1) {
        findings.add(
            Finding.of(
                    DiagnosticCode.DAG108,
                    said.get(1).spot(),
                    "@%s and @%s on parameter \"%s\""
                        .formatted(said.get(0).name(), said.get(1).name(), name))
                .because("each of them decides the source")
                .fix("keep one of them"));
        return new Wiring.Unknown();
      }
      if (mirrors.has(Input.class)) {
        return new Wiring.FromInput(mirrors.get(Input.class).orElseThrow().spot());
      }
      Optional<Mirror> from = mirrors.get(From.class);
      if (from.isPresent()) {
        return new Wiring.FromNode(
            new Reference(from.get().text("value"), from.get().spot("value")));
      }
      Mirror late = mirrors.find(Late.class);
      if (late != null) {
        return late(late);
      }
      Mirror anyOf = mirrors.find(AnyOf.class);
      return anyOf == null ? new Wiring.Inferred() : anyOf(anyOf);
    }

    private Wiring late(Mirror late) {
      for (Mirror other : mirrors.among(Set.of("ForEach", "Window"))) {
        findings.add(exclude(other, late, "what is late comes one element at a time by itself"));
        return new Wiring.Unknown();
      }
      return new Wiring.LateFor(new Reference(late.text("value"), late.spot("value")));
    }

    private Finding exclude(Mirror one, Mirror other, String why) {
      return Finding.of(
              DiagnosticCode.DAG108,
              one.spot(),
              "@%s and @%s on parameter \"%s\"".formatted(other.name(), one.name(), name))
          .because(why)
          .fix("keep one of them");
    }

    private @Nullable WindowModel window() {
      Mirror mirror = mirrors.find(Window.class);
      if (mirror == null || mirrors.has(Late.class)) {
        return null;
      }
      for (Mirror other : mirrors.among(Set.of("ForEach", "AnyOf"))) {
        findings.add(
            exclude(mirror, other, "windows gather what is given for each element of one scope"));
        return null;
      }
      if (round.java().listElement(type).isEmpty()) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CTRL120,
                    mirror.spot(),
                    "@Window on parameter \"%s\", which is no List".formatted(name))
                .because("a window has any number of elements")
                .fix("take List<%s>".formatted(TypeText.brief(round.java().boxed(type)))));
        return null;
      }
      return new WindowReader(mirror, findings).read(opening(mirror, null));
    }

    private Wiring anyOf(Mirror mirror) {
      if (mirrors.has(ForEach.class)) {
        findings.add(
            Finding.of(
                    DiagnosticCode.DAG108,
                    mirror.spot(),
                    "@AnyOf and @ForEach on parameter \"%s\"".formatted(name))
                .because("a scope has one source")
                .fix("let a node take the first list with @AnyOf and fan out over its result"));
        return new Wiring.Unknown();
      }
      return new Wiring.AnyOfNodes(Reference.list(mirror, "value"), mirror.spot());
    }

    private @Nullable FanOut fanOut() {
      Mirror mirror = mirrors.find(ForEach.class);
      Mirror edge = mirrors.find(Edge.class);
      if (mirror == null) {
        return null;
      }
      return opening(mirror, edge == null ? null : new EdgeReader(name, findings).read(edge));
    }

    private FanOut opening(Mirror mirror, FanOut.@Nullable Waiting waiting) {
      int concurrency = mirror.number("concurrency");
      if (concurrency < 1) {
        findings.add(
            DiagnosticCode.CTRL115,
            mirror.spot("concurrency"),
            "concurrency %d lets no element run".formatted(concurrency),
            "give a number from 1 up");
      }
      return new FanOut(
          concurrency,
          mirror.flag("ordered"),
          mirror.constant("onError", ErrorMode.class),
          waiting,
          mirror.spot());
    }
  }
}
