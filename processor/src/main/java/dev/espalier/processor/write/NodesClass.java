package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.NodeClass;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/// The generated class of a node class: it holds the contract only.
final class NodesClass {

  private NodesClass() {}

  /// Returns the class, but for the annotations that every generated class has.
  static TypeSpec.Builder build(NodeClass nodes, Elements elements) {
    Lint lint = new Lint(elements);
    lint.names(nodes.type());
    TypeSpec.Builder target =
        TypeSpec.classBuilder(
                ClassName.get(nodes.generated().packageName(), nodes.generated().simpleName()))
            .addJavadoc("What the class file of {@link $T} does not keep.\n", nodes.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    target.addAnnotation(ContractSpec.ofNodes(nodes.contract()));
    lint.suppression().ifPresent(target::addAnnotation);
    return target;
  }
}
