package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.LinkedNode;
import dev.espalier.processor.type.Leaf;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/// How values are told apart by case: an expression for each branching node, and one method for
/// each sealed type or enum of a class.
final class CaseMethods {

  private final Types types;
  private final Lint lint;
  private final Set<String> names = new HashSet<>();
  private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

  CaseMethods(Types types, Lint lint) {
    this.types = types;
    this.lint = lint;
  }

  /// Returns the expression for the case of `value`, empty if the node does not branch.
  Optional<CodeBlock> expression(LinkedNode node) {
    return switch (node.branch()) {
      case Branch.None() -> Optional.empty();
      case Branch.Bool() -> Optional.of(CodeBlock.of("(boolean) value ? 0 : 1"));
      case Branch.Presence() ->
          Optional.of(
              CodeBlock.of(
                  "value instanceof $T<?> optional && optional.isEmpty() ? 1 : 0", Optional.class));
      case Branch.Constants constants ->
          Optional.of(call(node, constants.cases(), constants(constants)));
      case Branch.Sealed sealed -> Optional.of(call(node, sealed.cases(), classes(node, sealed)));
    };
  }

  void addTo(TypeSpec.Builder target) {
    methods.values().forEach(target::addMethod);
  }

  private CodeBlock call(LinkedNode node, List<String> cases, CodeBlock body) {
    TypeElement type = (TypeElement) ((DeclaredType) node.result()).asElement();
    String key = type.getQualifiedName() + " " + cases;
    MethodSpec method = methods.get(key);
    if (method == null) {
      method =
          MethodSpec.methodBuilder(free("caseOf" + type.getSimpleName()))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(int.class)
              .addParameter(Object.class, "value")
              .addCode(body)
              .build();
      methods.put(key, method);
    }
    return CodeBlock.of("$N(value)", method);
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + number;
    }
    return free;
  }

  private CodeBlock constants(Branch.Constants branch) {
    lint.names(branch.type());
    TypeElement type = (TypeElement) ((DeclaredType) branch.type()).asElement();
    type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .forEach(lint::names);
    CodeBlock.Builder body =
        CodeBlock.builder().add("return switch (($T) value) {\n", type).indent();
    for (int i = 0; i < branch.constants().size(); i++) {
      body.add("case $N -> $L;\n", branch.constants().get(i), i);
    }
    return body.unindent().add("};\n").build();
  }

  private CodeBlock classes(LinkedNode node, Branch.Sealed branch) {
    CodeBlock.Builder body = CodeBlock.builder();
    for (Leaf leaf : branch.leaves()) {
      lint.names(leaf.element());
      body.beginControlFlow("if (value instanceof $T)", TypeName.get(types.erasure(leaf.type())))
          .addStatement("return $L", branch.leaves().indexOf(leaf))
          .endControlFlow();
    }
    return body.addStatement(
            "throw new $T($S + value.getClass().getName())",
            IllegalArgumentException.class,
            "no case of " + ((DeclaredType) node.result()).asElement().getSimpleName() + ": ")
        .build();
  }
}
