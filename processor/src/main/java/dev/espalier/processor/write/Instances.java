package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.ConstructorParameter;
import dev.espalier.processor.model.LinkedFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// The objects that a flow's code calls: a field for each, and the constructor that makes them.
final class Instances {

  private final LinkedFlow flow;
  private final Types types;
  private final Elements elements;
  private final Lint lint;
  private final Map<TypeElement, String> fields = new LinkedHashMap<>();
  private final Map<TypeElement, TypeSpec> implementations = new LinkedHashMap<>();

  /// A name is allocated with its owner as tag: without one the library asks for a random number,
  /// and so starts the platform's random numbers.
  Instances(LinkedFlow flow, Types types, Elements elements, Lint lint) {
    this.flow = flow;
    this.types = types;
    this.elements = elements;
    this.lint = lint;
    NameAllocator fieldNames = new NameAllocator();
    for (String taken : List.of("parts", "bindings", "node", "in", "value", "emitter")) {
      fieldNames.newName(taken, taken);
    }
    NameAllocator classNames = new NameAllocator();
    ClassName generated =
        ClassName.get(flow.generated().packageName(), flow.generated().simpleName());
    for (LinkedFlow.Instance instance : flow.instances()) {
      TypeElement type = instance.type();
      String simple = type.getSimpleName().toString();
      boolean isWorkflow = type.equals(flow.type());
      fields.put(
          type,
          fieldNames.newName(
              isWorkflow
                  ? "workflow"
                  : Character.toLowerCase(simple.charAt(0)) + simple.substring(1),
              type));
      if (needsImplementation(instance)) {
        String name = isWorkflow ? "Implementation" : simple + "Implementation";
        implementations.put(
            type, implementation(instance, generated.nestedClass(classNames.newName(name, type))));
      }
    }
  }

  private TypeSpec implementation(LinkedFlow.Instance instance, ClassName name) {
    Lint own = new Lint(elements);
    TypeSpec made = new Implementation(types, own).of(instance, name, constructorOf(instance));
    lint.addAll(own);
    return made;
  }

  /// Returns the expression for the instance of a class.
  CodeBlock receiver(TypeElement type) {
    return isAuxiliary(type)
        ? CodeBlock.of("(($T) $N)", erased(type), field(type))
        : CodeBlock.of("$N", field(type));
  }

  private String field(TypeElement type) {
    String field = fields.get(type);
    if (field == null) {
      throw new IllegalStateException("no instance of " + type.getQualifiedName());
    }
    return field;
  }

  void addFields(TypeSpec.Builder target) {
    for (Map.Entry<TypeElement, String> field : fields.entrySet()) {
      TypeElement type = field.getKey();
      target.addField(
          isAuxiliary(type) ? ClassName.get(Object.class) : TypeName.get(erased(type)),
          field.getValue(),
          Modifier.PRIVATE,
          Modifier.FINAL);
    }
  }

  /// Adds the statements that make the instances, and what they may throw.
  void addStatements(MethodSpec.Builder constructor) {
    Set<TypeName> thrown = new LinkedHashSet<>();
    for (LinkedFlow.Instance instance : flow.instances()) {
      TypeElement type = instance.type();
      TypeSpec made = implementations.get(type);
      if (made != null && !isNested(made)) {
        constructor.addCode("$L", made);
      }
      List<CodeBlock> arguments = new ArrayList<>();
      for (ConstructorParameter parameter : instance.parameters()) {
        arguments.add(argument(type, parameter));
      }
      constructor.addStatement(
          "this.$N = new $L($L)",
          field(type),
          made == null ? CodeBlock.of("$T", erased(type)) : CodeBlock.of("$N", made),
          CodeBlock.join(arguments, ",$W"));
      for (ExecutableElement declared : constructorOf(instance)) {
        for (TypeMirror exception : declared.getThrownTypes()) {
          thrown.add(TypeName.get(exception));
        }
      }
    }
    constructor.addExceptions(thrown);
  }

  /// Adds the subclasses that stand in for abstract classes and interfaces.
  void addImplementations(TypeSpec.Builder target) {
    implementations.values().stream().filter(Instances::isNested).forEach(target::addType);
  }

  private static boolean isNested(TypeSpec implementation) {
    return implementation.modifiers().contains(Modifier.STATIC);
  }

  /// The header of a field cannot suppress what is said of such a class, a cast can.
  private boolean isAuxiliary(TypeElement type) {
    Lint own = new Lint(elements);
    own.names(type);
    return own.namesAuxiliary();
  }

  private static boolean needsImplementation(LinkedFlow.Instance instance) {
    return instance.type().getKind() == ElementKind.INTERFACE
        || instance.type().getModifiers().contains(Modifier.ABSTRACT);
  }

  private TypeMirror erased(TypeElement type) {
    lint.names(type);
    return types.erasure(type.asType());
  }

  private CodeBlock argument(TypeElement owner, ConstructorParameter parameter) {
    TypeMirror type = parameter.type();
    lint.casts(type);
    TypeName raw = TypeName.get(types.erasure(type)).box();
    return switch (parameter) {
      case ConstructorParameter.Bound bound ->
          CodeBlock.of(
              "bindings.object($T.class, $S, $S)",
              raw,
              owner.getQualifiedName().toString(),
              bound.name());
      case ConstructorParameter.SecretValue secret ->
          CodeBlock.of("bindings.secret($S, $T.class)", secret.secret(), raw);
      case ConstructorParameter.SettingValue setting ->
          CodeBlock.of(
              "bindings.setting($S, $T.class, $L)",
              setting.setting(),
              raw,
              setting.fallback() == null
                  ? CodeBlock.of("null")
                  : CodeBlock.of("$S", setting.fallback()));
    };
  }

  /// Returns the constructor whose parameters are those of the instance; none for an interface.
  private List<ExecutableElement> constructorOf(LinkedFlow.Instance instance) {
    for (ExecutableElement candidate :
        ElementFilter.constructorsIn(instance.type().getEnclosedElements())) {
      if (takes(candidate, instance.parameters())) {
        return List.of(candidate);
      }
    }
    return List.of();
  }

  private boolean takes(ExecutableElement candidate, List<ConstructorParameter> parameters) {
    List<? extends VariableElement> declared = candidate.getParameters();
    boolean same = declared.size() == parameters.size();
    for (int i = 0; same && i < declared.size(); i++) {
      same = types.isSameType(declared.get(i).asType(), parameters.get(i).type());
    }
    return same;
  }
}
