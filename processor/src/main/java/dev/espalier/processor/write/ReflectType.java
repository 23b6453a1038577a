package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.spi.Generic;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/// Types as expressions of `java.lang.reflect.Type`.
final class ReflectType {

  private final Types types;

  ReflectType(Types types) {
    this.types = types;
  }

  /// Returns the expression; a wildcard stands for its upper bound.
  CodeBlock expression(TypeMirror type) {
    return switch (type) {
      case DeclaredType declared when !declared.getTypeArguments().isEmpty() -> generic(declared);
      case ArrayType array when isGeneric(array.getComponentType()) ->
          CodeBlock.of("$T.arrayOf($L)", Generic.class, expression(array.getComponentType()));
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          expression(wildcard.getExtendsBound());
      case WildcardType _ -> CodeBlock.of("$T.class", Object.class);
      default -> literal(type);
    };
  }

  /// Returns the class literal of the erased type.
  CodeBlock literal(TypeMirror type) {
    return CodeBlock.of("$T.class", types.erasure(type));
  }

  /// Returns how many bytes of code the expression takes, at most.
  static int weight(TypeMirror type) {
    return switch (type) {
      case DeclaredType declared ->
          12
              + declared.getTypeArguments().stream()
                  .mapToInt(argument -> 4 + weight(argument))
                  .sum();
      case ArrayType array -> 6 + weight(array.getComponentType());
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          weight(wildcard.getExtendsBound());
      default -> 4;
    };
  }

  private CodeBlock generic(DeclaredType type) {
    List<CodeBlock> arguments = type.getTypeArguments().stream().map(this::expression).toList();
    return CodeBlock.of(
        "$T.of($L, $L)", Generic.class, literal(type), CodeBlock.join(arguments, ",$W"));
  }

  private static boolean isGeneric(TypeMirror type) {
    return switch (type) {
      case DeclaredType declared -> !declared.getTypeArguments().isEmpty();
      case ArrayType array -> isGeneric(array.getComponentType());
      default -> false;
    };
  }
}
