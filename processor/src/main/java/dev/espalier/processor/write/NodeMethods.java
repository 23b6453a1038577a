package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.LinkedNode;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/// The methods of the seam for a range of nodes.
final class NodeMethods {

  private final LinkedFlow flow;
  private final Instances instances;
  private final Types types;
  private final Lint lint;

  NodeMethods(LinkedFlow flow, Instances instances, Types types, Lint lint) {
    this.flow = flow;
    this.instances = instances;
    this.types = types;
    this.lint = lint;
  }

  void addTo(TypeSpec.Builder target, Part part) {
    CaseMethods cases = new CaseMethods(types, lint);
    target
        .addMethod(nodes(part))
        .addMethod(call(part))
        .addMethod(caseOf(part, cases))
        .addMethod(typeOf(part));
    cases.addTo(target);
  }

  static MethodSpec.Builder nodes() {
    return overriding("nodes").returns(ParameterizedTypeName.get(List.class, String.class));
  }

  static MethodSpec.Builder call() {
    return overriding("call")
        .returns(Object.class)
        .addParameter(int.class, "node")
        .addParameter(Object[].class, "in")
        .addException(Throwable.class);
  }

  static MethodSpec.Builder caseOf() {
    return overriding("caseOf")
        .returns(int.class)
        .addParameter(int.class, "node")
        .addParameter(Object.class, "value");
  }

  static MethodSpec.Builder typeOf() {
    return overriding("typeOf").returns(Type.class).addParameter(int.class, "node");
  }

  private static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private MethodSpec nodes(Part part) {
    List<CodeBlock> ids = new ArrayList<>();
    for (int node = part.from(); node < part.to(); node++) {
      ids.add(CodeBlock.of("$S", flow.nodes().get(node).id()));
    }
    return nodes().addStatement("return $T.of($L)", List.class, CodeBlock.join(ids, ",$W")).build();
  }

  private MethodSpec call(Part part) {
    CodeBlock.Builder arms = CodeBlock.builder();
    for (int node = part.from(); node < part.to(); node++) {
      LinkedNode.@Nullable Call call = flow.nodes().get(node).call();
      if (call != null) {
        arms.add(arm(node, call));
      }
    }
    return call().addCode(choose(arms.build(), "no Java code for node ", "")).build();
  }

  private CodeBlock arm(int node, LinkedNode.Call call) {
    CodeBlock invocation = invocation(call);
    for (LinkedNode.Argument argument : call.arguments()) {
      if (argument.isEmitter()) {
        return emission(node, invocation, argument.type());
      }
    }
    if (call.method().getReturnType().getKind() == TypeKind.VOID) {
      return CodeBlock.builder()
          .add("case $L -> {\n", node)
          .indent()
          .addStatement(invocation)
          .addStatement("yield null")
          .unindent()
          .add("}\n")
          .build();
    }
    return CodeBlock.builder().addStatement("case $L -> $L", node, invocation).build();
  }

  private CodeBlock emission(int node, CodeBlock invocation, TypeMirror emitter) {
    TypeMirror element = ((DeclaredType) emitter).getTypeArguments().getFirst();
    return CodeBlock.builder()
        .addStatement(
            "case $L -> ($T) emitter -> $L",
            node,
            ParameterizedTypeName.get(ClassName.get(Emission.class), TypeName.get(element)),
            invocation)
        .build();
  }

  private CodeBlock invocation(LinkedNode.Call call) {
    lint.names(call.owner());
    lint.names(call.method());
    List<CodeBlock> arguments = new ArrayList<>();
    for (LinkedNode.Argument argument : call.arguments()) {
      lint.casts(argument.type());
      arguments.add(value(argument));
    }
    boolean isStatic = call.method().getModifiers().contains(Modifier.STATIC);
    return CodeBlock.of(
        "$L.$N($L)",
        isStatic
            ? CodeBlock.of("$T", types.erasure(call.owner().asType()))
            : instances.receiver(call.owner()),
        call.method().getSimpleName().toString(),
        CodeBlock.join(arguments, ",$W"));
  }

  private static CodeBlock value(LinkedNode.Argument argument) {
    TypeMirror type = argument.type();
    if (argument.isEmitter()) {
      return CodeBlock.of("emitter");
    }
    CodeBlock text = CodeBlock.of("($T) in[$L]", String.class, argument.position());
    if (argument.isText() && type.getKind() == TypeKind.ARRAY) {
      return CodeBlock.of("($L).toCharArray()", text);
    }
    if (argument.isText()
        && type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM) {
      return CodeBlock.of("$T.valueOf($L)", TypeName.get(type), text);
    }
    return CodeBlock.of("($T) in[$L]", TypeName.get(type), argument.position());
  }

  private MethodSpec caseOf(Part part, CaseMethods cases) {
    Map<CodeBlock, List<Integer>> groups = new LinkedHashMap<>();
    for (int node = part.from(); node < part.to(); node++) {
      Optional<CodeBlock> expression = cases.expression(flow.nodes().get(node));
      if (expression.isPresent()) {
        add(node, expression.get(), groups);
      }
    }
    return caseOf().addCode(choose(arms(groups), "node ", " does not branch")).build();
  }

  private MethodSpec typeOf(Part part) {
    ReflectType reflect = new ReflectType(types);
    Map<CodeBlock, List<Integer>> groups = new LinkedHashMap<>();
    for (int node = part.from(); node < part.to(); node++) {
      lint.names(flow.nodes().get(node).result());
      CodeBlock type = type(flow.nodes().get(node), reflect);
      add(node, type, groups);
    }
    return typeOf().addCode(choose(arms(groups), "no node ", "")).build();
  }

  private static void add(int node, CodeBlock to, Map<CodeBlock, List<Integer>> groups) {
    List<Integer> nodes = groups.get(to);
    if (nodes == null) {
      nodes = new ArrayList<>();
      groups.put(to, nodes);
    }
    nodes.add(node);
  }

  private static CodeBlock type(LinkedNode node, ReflectType reflect) {
    if (node.call() != null) {
      for (LinkedNode.Argument argument : node.call().arguments()) {
        if (argument.isEmitter()) {
          TypeMirror element = ((DeclaredType) argument.type()).getTypeArguments().getFirst();
          return CodeBlock.of(
              "$T.of($T.class, $L)", Generic.class, Emission.class, reflect.expression(element));
        }
      }
    }
    return reflect.expression(node.result());
  }

  private static CodeBlock arms(Map<CodeBlock, List<Integer>> groups) {
    CodeBlock.Builder arms = CodeBlock.builder();
    for (Map.Entry<CodeBlock, List<Integer>> group : groups.entrySet()) {
      List<CodeBlock> labels = new ArrayList<>();
      for (int node : group.getValue()) {
        labels.add(CodeBlock.of("$L", node));
      }
      arms.addStatement("case $L -> $L", CodeBlock.join(labels, ",$W"), group.getKey());
    }
    return arms.build();
  }

  /// Returns a switch over the node; only the refusal where there is nothing to choose from.
  private static CodeBlock choose(CodeBlock arms, String before, String after) {
    CodeBlock refusal =
        after.isEmpty()
            ? CodeBlock.of("throw new $T($S + node)", IllegalArgumentException.class, before)
            : CodeBlock.of(
                "throw new $T($S + node + $S)", IllegalArgumentException.class, before, after);
    if (arms.isEmpty()) {
      return CodeBlock.builder().addStatement(refusal).build();
    }
    return CodeBlock.builder()
        .add("return switch (node) {\n")
        .indent()
        .add(arms)
        .addStatement("default -> $L", refusal)
        .unindent()
        .add("};\n")
        .build();
  }
}
