package dev.espalier.processor.read;

import dev.espalier.Secret;
import dev.espalier.Setting;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.form.SettingTypes;
import dev.espalier.processor.model.ConstructorParameter;
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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads how an instance of a workflow or node class is made.
final class ConstructorReader {

  private final Round round;
  private final PackageElement home;
  private final GivenReader given;

  /// @param home the package of the generated code
  ConstructorReader(Round round, PackageElement home) {
    this.round = round;
    this.home = home;
    this.given = new GivenReader(round);
  }

  /// Returns the arguments of the one constructor that generated code can call.
  ///
  /// @param referrer where to report what is wrong if the class is a class file
  List<ConstructorParameter> read(TypeElement type, Spot referrer, Findings findings) {
    if (type.getKind().isInterface()) {
      return List.of();
    }
    List<ExecutableElement> callable = new ArrayList<>();
    for (ExecutableElement made : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (isCallable(made)) {
        callable.add(made);
      }
    }
    Spot spot = round.origins().spot(type, referrer);
    if (callable.size() != 1) {
      boolean none = callable.isEmpty();
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE106,
                  spot,
                  "%s has %s that generated code can call"
                      .formatted(
                          TypeText.brief(type),
                          none ? "no constructor" : callable.size() + " constructors"))
              .because("the engine makes one instance when it opens the flow")
              .fix(none ? "drop private from a constructor" : "make all but one private"));
      return List.of();
    }
    List<ConstructorParameter> parameters = new ArrayList<>();
    for (VariableElement parameter : callable.getFirst().getParameters()) {
      parameters.add(parameter(parameter, round.origins().spot(parameter, referrer), findings));
    }
    return parameters;
  }

  private boolean isCallable(ExecutableElement constructor) {
    boolean isNear = round.elements().getPackageOf(constructor).equals(home);
    return isNear
        ? !constructor.getModifiers().contains(Modifier.PRIVATE)
        : constructor.getModifiers().contains(Modifier.PUBLIC);
  }

  private ConstructorParameter parameter(VariableElement element, Spot spot, Findings findings) {
    String name = element.getSimpleName().toString();
    TypeMirror type = element.asType();
    Mirrors mirrors = Mirrors.of(element, spot);
    Optional<Mirror> secret = mirrors.get(Secret.class);
    if (secret.isPresent()) {
      return new ConstructorParameter.SecretValue(
          name, type, given.secret(secret.get(), type, name, findings));
    }
    Optional<Mirror> setting = mirrors.get(Setting.class);
    if (setting.isPresent()) {
      GivenReader.SettingText text = given.setting(setting.get(), type, name, findings);
      return new ConstructorParameter.SettingValue(name, type, text.name(), text.fallback());
    }
    if (given.capability(type).isPresent()) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CAP101,
                  spot,
                  "capability %s in a constructor".formatted(TypeText.brief(type)))
              .because("a node's effects follow from the capabilities among its own parameters")
              .fix("take it as a parameter of each node that uses it"));
    } else if (!isBindable(type)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE106,
                  spot,
                  "constructor parameter \"%s\" of type %s cannot be bound by type"
                      .formatted(name, TypeText.brief(type)))
              .because("it does not say which of many values is meant")
              .fix("take it with @Setting or @Secret, or take a class of your own"));
    }
    return new ConstructorParameter.Bound(name, type);
  }

  /// An object is bound by its class, so a class that stands for any value binds nothing.
  private boolean isBindable(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> {
        TypeElement element = (TypeElement) round.types().asElement(type);
        yield element.getKind() != ElementKind.ENUM
            && !element.getQualifiedName().contentEquals("java.lang.Object")
            && !new SettingTypes(round.java()).isSetting(type);
      }
      default -> false;
    };
  }
}
