package dev.espalier.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.espalier.ir.flow.Flow;
import dev.espalier.processor.model.ContractMethod;
import dev.espalier.spi.Contract;
import java.util.ArrayList;
import java.util.List;

/// The `@Contract` of generated classes.
final class ContractSpec {

  private ContractSpec() {}

  static AnnotationSpec ofFlow(Flow flow, List<ContractMethod> methods) {
    AnnotationSpec.Builder contract =
        AnnotationSpec.builder(Contract.class)
            .addMember("irVersion", "$S", flow.irVersion())
            .addMember("flow", "$S", flow.name())
            .addMember("contentHash", "$S", flow.contentHash());
    return with(contract, methods);
  }

  static AnnotationSpec ofNodes(List<ContractMethod> methods) {
    return with(
        AnnotationSpec.builder(Contract.class).addMember("irVersion", "$S", Flow.IR_VERSION),
        methods);
  }

  private static AnnotationSpec with(
      AnnotationSpec.Builder contract, List<ContractMethod> methods) {
    if (methods.isEmpty()) {
      contract.addMember("methods", "{}");
    }
    methods.forEach(method -> contract.addMember("methods", method(method)));
    return contract.build();
  }

  /// Returns the annotation with room to wrap, which JavaPoet's own form of it has not.
  private static CodeBlock method(ContractMethod method) {
    CodeBlock.Builder annotation =
        CodeBlock.builder().add("@$T(name = $S", Contract.Method.class, method.name());
    addTexts(annotation, "types", method.types());
    addTexts(annotation, "parameters", method.parameters());
    if (!method.summary().isEmpty()) {
      annotation.add(",$Wsummary = $S", method.summary());
    }
    return annotation.add(")").build();
  }

  private static void addTexts(CodeBlock.Builder annotation, String member, List<String> texts) {
    if (texts.size() == 1) {
      annotation.add(",$W$L = $S", member, texts.getFirst());
    } else if (!texts.isEmpty()) {
      List<CodeBlock> list = new ArrayList<>();
      for (String text : texts) {
        list.add(CodeBlock.of("$S", text));
      }
      annotation.add(",$W$L = {$L}", member, CodeBlock.join(list, ",$W"));
    }
  }
}
