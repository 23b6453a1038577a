package dev.espalier.processor.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/// Types as text, the way source writes them.
public final class TypeText {

  private TypeText() {}

  /// Returns the type with qualified names and arguments and without annotations, such as
  /// `java.util.Map<java.lang.String, com.acme.Order[]>`.
  public static String qualified(TypeMirror type) {
    return write(type, true);
  }

  /// Returns the type as [#qualified] does, but with the names of classes only: nested ones with
  /// their outer classes, such as `Map<String, Decision.Vote>`.
  public static String brief(TypeMirror type) {
    return write(type, false);
  }

  /// Returns a class's name with its outer classes but without package, such as `Decision.Vote`.
  public static String brief(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? brief(outer) + "." + type.getSimpleName()
        : type.getSimpleName().toString();
  }

  private static String write(TypeMirror type, boolean packages) {
    return switch (type.getKind()) {
      case ARRAY -> write(((ArrayType) type).getComponentType(), packages) + "[]";
      case DECLARED, ERROR -> declared((DeclaredType) type, packages);
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case WILDCARD -> wildcard((WildcardType) type, packages);
      case INTERSECTION -> joined(((IntersectionType) type).getBounds(), " & ", packages);
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String declared(DeclaredType type, boolean packages) {
    TypeElement element = (TypeElement) type.asElement();
    String name =
        type.getEnclosingType() instanceof DeclaredType outer
                && outer.getKind() == TypeKind.DECLARED
            ? write(outer, packages) + "." + element.getSimpleName()
            : packages ? element.getQualifiedName().toString() : brief(element);
    return name + arguments(type.getTypeArguments(), packages);
  }

  private static String arguments(List<? extends TypeMirror> arguments, boolean packages) {
    return arguments.isEmpty() ? "" : "<" + joined(arguments, ", ", packages) + ">";
  }

  private static String joined(
      List<? extends TypeMirror> types, String separator, boolean packages) {
    List<String> texts = new ArrayList<>();
    for (TypeMirror type : types) {
      texts.add(write(type, packages));
    }
    return String.join(separator, texts);
  }

  private static String wildcard(WildcardType type, boolean packages) {
    if (type.getExtendsBound() != null) {
      return "? extends " + write(type.getExtendsBound(), packages);
    }
    return type.getSuperBound() != null ? "? super " + write(type.getSuperBound(), packages) : "?";
  }
}
