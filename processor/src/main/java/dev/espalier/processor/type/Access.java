package dev.espalier.processor.type;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/// Whether code in a package can name a type.
final class Access {

  private final Elements elements;
  private final PackageElement home;

  Access(Elements elements, PackageElement home) {
    this.elements = elements;
    this.home = home;
  }

  /// Returns why the type or one of its arguments cannot be named, empty if it can.
  Optional<TypeProblem> problem(TypeMirror type, String path) {
    return switch (type) {
      case ArrayType array -> problem(array.getComponentType(), path);
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          problem(wildcard.getExtendsBound(), path);
      case DeclaredType declared when declared.getKind() == TypeKind.DECLARED ->
          declared(declared, path);
      default -> Optional.empty();
    };
  }

  private Optional<TypeProblem> declared(DeclaredType type, String path) {
    for (Element outer = type.asElement(); outer instanceof TypeElement; ) {
      if (!isAccessible(outer)) {
        return Optional.of(problem(type, (TypeElement) outer, path));
      }
      outer = outer.getEnclosingElement();
    }
    for (TypeMirror argument : type.getTypeArguments()) {
      Optional<TypeProblem> problem = problem(argument, path);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private boolean isAccessible(Element type) {
    if (type.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    return !type.getModifiers().contains(Modifier.PRIVATE)
        && home.equals(elements.getPackageOf(type));
  }

  private TypeProblem problem(DeclaredType type, TypeElement hidden, String path) {
    boolean isPrivate = hidden.getModifiers().contains(Modifier.PRIVATE);
    return new TypeProblem(
        TypeProblem.Kind.NOT_A_PORT,
        path,
        TypeText.qualified(type),
        TypeText.brief(hidden)
            + " is not accessible from the generated code in package "
            + home.getQualifiedName(),
        isPrivate ? "make it package-private or public" : "make it public");
  }
}
