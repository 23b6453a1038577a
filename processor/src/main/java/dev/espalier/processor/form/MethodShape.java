package dev.espalier.processor.form;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Enclosing;
import dev.espalier.processor.source.Round;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;

/// Whether generated code in a package can call a method as a node.
public final class MethodShape {

  private final Round round;

  /// Creates it for one round.
  public MethodShape(Round round) {
    this.round = round;
  }

  /// Returns why it cannot, empty if it can.
  ///
  /// @param home the package of the generated code
  public Optional<Finding> problem(ExecutableElement method, PackageElement home, Spot spot) {
    Set<Modifier> modifiers = method.getModifiers();
    String name = method.getSimpleName().toString();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of(
          finding(spot, "node method \"%s\" is private".formatted(name))
              .because("generated code in the same package calls it")
              .fix("drop private"));
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of(
          finding(spot, "node method \"%s\" is generic".formatted(name))
              .because("a port has one type")
              .fix("name the types, with one method for each"));
    }
    if (method.isVarArgs()) {
      return Optional.of(
          finding(spot, "node method \"%s\" takes a variable number of values".formatted(name))
              .because("a port has one source")
              .fix("take a List"));
    }
    boolean isNear = round.elements().getPackageOf(method).equals(home);
    if (!isNear && !modifiers.contains(Modifier.PUBLIC)) {
      return Optional.of(
          finding(
                  spot,
                  "node method \"%s\" of %s is not public"
                      .formatted(name, Enclosing.type(method).getSimpleName()))
              .because("generated code in package %s calls it".formatted(home.getQualifiedName()))
              .fix("make it public"));
    }
    return Optional.empty();
  }

  private static Finding finding(Spot spot, String message) {
    return Finding.of(DiagnosticCode.DAG102, spot, message);
  }
}
