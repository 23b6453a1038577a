package dev.espalier.processor.check.work;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.SchemaBuilder;
import dev.espalier.processor.type.TypeText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/// `EFFECT102`: a node whose instance holds more than data says what its effect is, as its body may
/// use that without any capability.
public final class FieldCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    Map<TypeElement, Optional<VariableElement>> fields = new HashMap<>();
    for (Vertex vertex : subject.nodes()) {
      if (vertex.declared().work() instanceof NodeWork.Code code
          && vertex.declared().claims().effect() == null
          && !code.method().getModifiers().contains(Modifier.STATIC)) {
        Optional<VariableElement> field = fields.get(code.owner());
        if (field == null) {
          field = opaque(code.owner(), subject);
          fields.put(code.owner(), field);
        }
        if (field.isPresent()) {
          findings.add(finding(vertex, code, field.get()));
        }
      }
    }
  }

  private static Finding finding(Vertex vertex, NodeWork.Code code, VariableElement field) {
    return Finding.of(
            DiagnosticCode.EFFECT102,
            vertex.spot(),
            "%s does not say what its effect is".formatted(vertex.id()))
        .because(
            "its instance has %s \"%s\", through which %s could do anything"
                .formatted(
                    TypeText.brief(field.asType()),
                    field.getSimpleName(),
                    code.method().getSimpleName()))
        .fix("say it with effect = Effect.PURE, READ_ONLY or EFFECTFUL, or make the method static");
  }

  /// Returns a field of an instance that is no data, its superclasses' included.
  private static Optional<VariableElement> opaque(TypeElement type, Subject subject) {
    TypeElement at = type;
    while (at != null) {
      for (Element member : at.getEnclosedElements()) {
        if (member.getKind() == ElementKind.FIELD
            && !member.getModifiers().contains(Modifier.STATIC)
            && !isData((VariableElement) member, subject)) {
          return Optional.of((VariableElement) member);
        }
      }
      at =
          at.getSuperclass().getKind() == TypeKind.DECLARED
              ? (TypeElement) ((DeclaredType) at.getSuperclass()).asElement()
              : null;
    }
    return Optional.empty();
  }

  private static boolean isData(VariableElement field, Subject subject) {
    return new SchemaBuilder(subject.round().java(), subject.round().elements().getPackageOf(field))
        .port(field.asType())
        .problems()
        .isEmpty();
  }
}
