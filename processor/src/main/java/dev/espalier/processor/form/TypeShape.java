package dev.espalier.processor.form;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.type.TypeText;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/// Whether a type can be a workflow.
public final class TypeShape {

  private TypeShape() {}

  /// Returns why it cannot, empty if it can.
  public static Optional<Finding> problem(TypeElement type, Spot spot) {
    String name = TypeText.brief(type);
    return switch (type.getKind()) {
      case ENUM -> problem(spot, "enum " + name, "its instances are constants", "make it a class");
      case ANNOTATION_TYPE ->
          problem(spot, "annotation " + name, "it has no code", "make it a class");
      default -> shape(type, name, spot);
    };
  }

  private static Optional<Finding> shape(TypeElement type, String name, Spot spot) {
    if (!type.getTypeParameters().isEmpty()) {
      return problem(
          spot,
          "generic " + name,
          "its ports would have no types",
          "name the types in a subclass that is the workflow");
    }
    if (type.getNestingKind() == NestingKind.MEMBER && !has(type, Modifier.STATIC)) {
      return problem(
          spot,
          "inner class " + name,
          "it needs an instance of the class around it",
          "make it static");
    }
    boolean isExtended = type.getKind().isInterface() || has(type, Modifier.ABSTRACT);
    if (isExtended && has(type, Modifier.SEALED)) {
      return problem(
          spot,
          "sealed " + name,
          "generated code extends it, as it is abstract",
          "drop sealed, or make one of its cases the workflow");
    }
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (has(at, Modifier.PRIVATE)) {
        return problem(
            spot,
            "private " + name,
            "generated code in the same package calls it",
            "drop private" + (at.equals(type) ? "" : " from " + at.getSimpleName()));
      }
    }
    return Optional.empty();
  }

  private static boolean has(Element element, Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  private static Optional<Finding> problem(Spot spot, String what, String why, String fix) {
    return Optional.of(
        Finding.of(DiagnosticCode.DAG101, spot, what + " cannot be a workflow")
            .because(why)
            .fix(fix));
  }
}
