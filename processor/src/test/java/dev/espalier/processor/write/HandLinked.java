package dev.espalier.processor.write;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.RunContext;
import dev.espalier.Secret;
import dev.espalier.Setting;
import dev.espalier.Use;
import dev.espalier.capability.Capability;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.ConstructorParameter;
import dev.espalier.processor.model.ContractMethod;
import dev.espalier.processor.model.GeneratedName;
import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.LinkedNode;
import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.SealedCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// Workflows put together without linking: the nodes are the methods as declared.
final class HandLinked {

  private final Types types;
  private final Elements elements;
  private final TypeElement type;
  private final Map<TypeElement, LinkedFlow.Instance> instances = new LinkedHashMap<>();
  private final List<LinkedNode> nodes = new ArrayList<>();
  private final List<ContractMethod> contract = new ArrayList<>();

  private HandLinked(Types types, Elements elements, TypeElement type) {
    this.types = types;
    this.elements = elements;
    this.type = type;
  }

  static LinkedFlow of(Types types, Elements elements, TypeElement type) {
    return new HandLinked(types, elements, type).flow();
  }

  private LinkedFlow flow() {
    List<ExecutableElement> methods = ElementFilter.methodsIn(elements.getAllMembers(type));
    methods.stream()
        .flatMap(m -> m.getParameters().stream())
        .filter(p -> p.getAnnotation(Input.class) != null)
        .findFirst()
        .ifPresent(p -> nodes.add(new LinkedNode("input", p.asType(), branch(p.asType()), null)));
    List<ExecutableElement> open = new ArrayList<>();
    for (ExecutableElement method : methods) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        open.add(method);
      }
      boolean isNode =
          method.getAnnotation(Node.class) != null
              || method.getAnnotation(Output.class) != null
              || method.getModifiers().contains(Modifier.ABSTRACT);
      if (isNode) {
        add(method, open);
      }
    }
    return new LinkedFlow(
        type,
        GeneratedName.ofFlow(type, elements.getPackageOf(type)),
        ir(),
        nodes,
        List.copyOf(instances.values()),
        contract);
  }

  private void add(ExecutableElement method, List<ExecutableElement> open) {
    String id = method.getSimpleName().toString();
    TypeElement owner = type;
    ExecutableElement called = method;
    Use use = method.getAnnotation(Use.class);
    if (use != null) {
      owner = used(use);
      called =
          ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
              .filter(m -> m.getAnnotation(Node.class) != null)
              .findFirst()
              .orElseThrow();
    }
    if (!called.getModifiers().contains(Modifier.STATIC)) {
      List<ExecutableElement> unimplemented = owner.equals(type) ? open : List.of();
      TypeElement made = owner;
      instances.computeIfAbsent(
          owner, any -> new LinkedFlow.Instance(made, constructor(made), unimplemented));
    }
    boolean isJava = !called.getModifiers().contains(Modifier.ABSTRACT);
    var member = (ExecutableType) types.asMemberOf((DeclaredType) owner.asType(), called);
    nodes.add(
        new LinkedNode(
            id,
            member.getReturnType(),
            branch(member.getReturnType()),
            isJava ? new LinkedNode.Call(owner, called, arguments(called, member)) : null));
    contract.add(
        new ContractMethod(
            id,
            method.getParameters().stream().map(p -> types.erasure(p.asType()).toString()).toList(),
            method.getParameters().stream().map(p -> p.getSimpleName().toString()).toList(),
            ""));
  }

  private static List<LinkedNode.Argument> arguments(
      ExecutableElement method, ExecutableType member) {
    List<LinkedNode.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      int position = 0;
      for (int j = 0; j < method.getParameters().size(); j++) {
        int mine = rank(method.getParameters().get(i));
        int theirs = rank(method.getParameters().get(j));
        position += theirs < mine || (theirs == mine && j < i) ? 1 : 0;
      }
      arguments.add(new LinkedNode.Argument(position, member.getParameterTypes().get(i)));
    }
    return arguments;
  }

  private static int rank(VariableElement parameter) {
    if (parameter.asType() instanceof DeclaredType declared) {
      Element element = declared.asElement();
      if (element.getSimpleName().contentEquals(RunContext.class.getSimpleName())) {
        return 4;
      }
      if (element.getAnnotation(Capability.class) != null) {
        return 1;
      }
    }
    return parameter.getAnnotation(Secret.class) != null
        ? 2
        : parameter.getAnnotation(Setting.class) != null ? 3 : 0;
  }

  private List<ConstructorParameter> constructor(TypeElement owner) {
    List<ConstructorParameter> parameters = new ArrayList<>();
    for (ExecutableElement c : ElementFilter.constructorsIn(owner.getEnclosedElements())) {
      for (VariableElement p : c.getParameters()) {
        String name = p.getSimpleName().toString();
        Secret secret = p.getAnnotation(Secret.class);
        Setting setting = p.getAnnotation(Setting.class);
        parameters.add(
            secret != null
                ? new ConstructorParameter.SecretValue(name, p.asType(), secret.value())
                : setting != null
                    ? new ConstructorParameter.SettingValue(
                        name,
                        p.asType(),
                        setting.value(),
                        setting.fallback().equals(Setting.REQUIRED) ? null : setting.fallback())
                    : new ConstructorParameter.Bound(name, p.asType()));
      }
    }
    return parameters;
  }

  private Branch branch(TypeMirror result) {
    JavaTypes java = new JavaTypes(types, elements);
    SealedCases cases = new SealedCases(java);
    if (result.getKind() == TypeKind.BOOLEAN) {
      return new Branch.Bool();
    }
    if (java.optionalContent(result).isPresent()) {
      return new Branch.Presence();
    }
    if (!java.constants(result).isEmpty()) {
      return new Branch.Constants(result, java.constants(result));
    }
    return cases.isSealed(result) ? new Branch.Sealed(cases.leaves(result)) : new Branch.None();
  }

  private TypeElement used(Use use) {
    try {
      return elements.getTypeElement(use.value().getName());
    } catch (MirroredTypeException e) {
      return (TypeElement) ((DeclaredType) e.getTypeMirror()).asElement();
    }
  }

  private Flow ir() {
    Requirements none =
        new Requirements(
            Effect.PURE,
            Determinism.STRICT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Flow(
        Flow.IR_VERSION,
        "id",
        "hand-linked",
        "0.1.0",
        null,
        null,
        false,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        none,
        List.of(),
        Map.of(),
        List.of(),
        null,
        "0123abcd");
  }
}
