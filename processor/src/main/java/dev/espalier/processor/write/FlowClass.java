package dev.espalier.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.ContractMethod;
import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowCode;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// The generated class of a workflow.
///
/// Most are one class with a switch a method. A large flow's switches are divided over nested
/// classes, see [Parts], and its contract with them: the constant pool of one class is finite too.
final class FlowClass {

  private final LinkedFlow flow;
  private final ClassName name;
  private final Lint lint;
  private final Instances instances;
  private final NodeMethods methods;
  private final Parts parts;

  FlowClass(LinkedFlow flow, Types types, Elements elements) {
    this.flow = flow;
    this.name = ClassName.get(flow.generated().packageName(), flow.generated().simpleName());
    this.lint = new Lint(elements);
    this.instances = new Instances(flow, types, elements, lint);
    this.methods = new NodeMethods(flow, instances, types, lint);
    this.parts = Parts.of(flow);
  }

  /// Returns the class, but for the annotations that every generated class has.
  TypeSpec.Builder build() {
    TypeSpec.Builder target =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "The code of the flow {@code $L}, generated from {@link $T}.\n",
                flow.flow().name(),
                flow.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(FlowCode.class);
    instances.addFields(target);
    MethodSpec hash =
        MethodSpec.methodBuilder("contentHash")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement("return $S", flow.flow().contentHash())
            .build();
    if (parts.isWhole()) {
      target.addMethod(constructor().build()).addMethod(hash);
      methods.addTo(target, parts.all().getFirst());
    } else {
      target.addField(partsField()).addMethod(dividedConstructor()).addMethod(hash);
      addDelegation(target);
      target.addType(partInterface());
      parts.all().forEach(part -> target.addType(part(part)));
    }
    instances.addImplementations(target);
    lint.names(flow.type());
    lint.isPublicIn(flow.type());
    target.addAnnotation(
        ContractSpec.ofFlow(flow.flow(), parts.isWhole() ? flow.contract() : List.of()));
    lint.suppression().ifPresent(target::addAnnotation);
    return target;
  }

  private MethodSpec.Builder constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Makes the objects that the flow runs on.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Bindings.class, "bindings");
    instances.addStatements(constructor);
    return constructor;
  }

  private MethodSpec dividedConstructor() {
    CodeBlock made =
        parts.all().stream()
            .map(part -> CodeBlock.of("new $T()", className(part)))
            .collect(CodeBlock.joining(",$W"));
    return constructor()
        .addStatement("this.parts = new $T {$L}", ArrayTypeName.of(partName()), made)
        .build();
  }

  private FieldSpec partsField() {
    return FieldSpec.builder(
            ArrayTypeName.of(partName()), "parts", Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc("The nodes, $L a part.\n", parts.size())
        .build();
  }

  private void addDelegation(TypeSpec.Builder target) {
    target.addMethod(
        NodeMethods.nodes()
            .addStatement(
                "return $T.of(parts).flatMap(part -> part.nodes().stream()).toList()", Stream.class)
            .build());
    target.addMethod(
        NodeMethods.call()
            .addStatement("return parts[node / $L].call(node, in)", parts.size())
            .build());
    target.addMethod(
        NodeMethods.caseOf()
            .addStatement("return parts[node / $L].caseOf(node, value)", parts.size())
            .build());
    target.addMethod(
        NodeMethods.typeOf()
            .addStatement("return parts[node / $L].typeOf(node)", parts.size())
            .build());
  }

  private TypeSpec partInterface() {
    TypeSpec.Builder part =
        TypeSpec.interfaceBuilder(partName())
            .addJavadoc("Some of the nodes, so few that the JIT compiler takes every method.\n")
            .addModifiers(Modifier.PRIVATE);
    Stream.of(NodeMethods.nodes(), NodeMethods.call(), NodeMethods.caseOf(), NodeMethods.typeOf())
        .map(MethodSpec.Builder::build)
        .map(FlowClass::declared)
        .forEach(part::addMethod);
    return part.build();
  }

  private static MethodSpec declared(MethodSpec method) {
    MethodSpec.Builder declared =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(method.returnType())
            .addExceptions(method.exceptions());
    for (ParameterSpec parameter : method.parameters()) {
      declared.addParameter(parameter);
    }
    return declared.build();
  }

  private TypeSpec part(Part part) {
    TypeSpec.Builder target =
        TypeSpec.classBuilder(className(part))
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .addSuperinterface(partName())
            .addAnnotation(ContractSpec.ofNodes(contract(part)));
    methods.addTo(target, part);
    return target.build();
  }

  /// The methods of the contract are spread evenly over the parts.
  private List<ContractMethod> contract(Part part) {
    int methods = flow.contract().size();
    int nodes = flow.nodes().size();
    int from = (int) ((long) methods * part.from() / nodes);
    int to = (int) ((long) methods * part.to() / nodes);
    return flow.contract().subList(from, to);
  }

  private ClassName partName() {
    return name.nestedClass("Part");
  }

  private ClassName className(Part part) {
    return name.nestedClass("Part" + part.from() / parts.size());
  }
}
