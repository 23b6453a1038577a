package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.LinkedFlow;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;

/// The subclass through which an abstract class or an interface is instantiated. Its methods are
/// those that the engine runs by other means; calling them is a mistake of the caller.
final class Implementation {

  private final Types types;
  private final Lint lint;

  Implementation(Types types, Lint lint) {
    this.types = types;
    this.lint = lint;
  }

  /// Returns the class; for the body of a method, if its headers name an auxiliary class.
  TypeSpec of(
      LinkedFlow.Instance instance, ClassName name, List<ExecutableElement> superConstructor) {
    TypeElement type = instance.type();
    lint.names(type);
    TypeSpec.Builder implementation =
        TypeSpec.classBuilder(name).avoidClashesWithNestedClasses(type);
    TypeName parent = TypeName.get(type.asType());
    if (type.getKind() == ElementKind.INTERFACE) {
      implementation.addSuperinterface(parent);
    } else {
      implementation.superclass(parent);
    }
    superConstructor.stream()
        .filter(constructor -> !constructor.getParameters().isEmpty() || throwsAny(constructor))
        .forEach(constructor -> implementation.addMethod(constructor(constructor)));
    for (ExecutableElement method : instance.unimplemented()) {
      implementation.addMethod(refusing(method, (DeclaredType) type.asType()));
    }
    if (lint.namesAuxiliary()) {
      return implementation.addModifiers(Modifier.FINAL).build();
    }
    return implementation
        .addJavadoc("Stands in for the methods that the engine runs by other means.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .build();
  }

  private static boolean throwsAny(ExecutableElement constructor) {
    return !constructor.getThrownTypes().isEmpty();
  }

  private MethodSpec constructor(ExecutableElement parent) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    List<CodeBlock> arguments = new ArrayList<>();
    for (VariableElement parameter : parent.getParameters()) {
      lint.names(parameter.asType());
      constructor.addParameter(ParameterSpec.get(parameter));
      arguments.add(CodeBlock.of("$N", parameter.getSimpleName().toString()));
    }
    parent.getThrownTypes().forEach(lint::names);
    parent.getThrownTypes().forEach(thrown -> constructor.addException(TypeName.get(thrown)));
    return constructor.addStatement("super($L)", CodeBlock.join(arguments, ",$W")).build();
  }

  private MethodSpec refusing(ExecutableElement method, DeclaredType type) {
    lint.names(method);
    ExecutableType signature = (ExecutableType) types.asMemberOf(type, method);
    lint.names(signature.getReturnType());
    signature.getParameterTypes().forEach(lint::names);
    signature.getThrownTypes().forEach(lint::names);
    return MethodSpec.overriding(method, type, types)
        .addStatement(
            "throw new $T($S)",
            IllegalStateException.class,
            method.getSimpleName() + " is run by the engine and cannot be called from code")
        .build();
  }
}
