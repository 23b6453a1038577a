package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.spi.Generic;
import java.util.ArrayList;
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
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      return generic(declared);
    }
    if (type instanceof ArrayType array && isGeneric(array.getComponentType())) {
      return CodeBlock.of("$T.arrayOf($L)", Generic.class, expression(array.getComponentType()));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? CodeBlock.of("$T.class", Object.class)
          : expression(wildcard.getExtendsBound());
    }
    return literal(type);
  }

  /// Returns the class literal of the erased type.
  CodeBlock literal(TypeMirror type) {
    return CodeBlock.of("$T.class", types.erasure(type));
  }

  /// Returns how many bytes of code the expression takes, at most.
  static int weight(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      int weight = 12;
      for (TypeMirror argument : declared.getTypeArguments()) {
        weight += 4 + weight(argument);
      }
      return weight;
    }
    if (type instanceof ArrayType array) {
      return 6 + weight(array.getComponentType());
    }
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? weight(wildcard.getExtendsBound())
        : 4;
  }

  private CodeBlock generic(DeclaredType type) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(expression(argument));
    }
    return CodeBlock.of(
        "$T.of($L, $L)", Generic.class, literal(type), CodeBlock.join(arguments, ",$W"));
  }

  private static boolean isGeneric(TypeMirror type) {
    return type instanceof ArrayType array
        ? isGeneric(array.getComponentType())
        : type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }
}
