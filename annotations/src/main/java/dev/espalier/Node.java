package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a node: a method that runs once, when all its required parameters have a value.
///
/// A parameter without an annotation takes its value from the only node whose result fits its type.
/// A result of a sealed type is a branch. A `void` node must have an effect.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Node {

  /// The node's id; empty means the method's name.
  String name() default "";

  /// Claims an effect instead of the inferred one; a claim below what the node's capabilities need
  /// is an error. At most one value.
  Effect[] effect() default {};

  /// Claims a determinism instead of the inferred one; checked like [#effect()]. At most one value.
  Determinism[] determinism() default {};

  /// Pins the code of this node: raise it when the body changes its meaning. Part of the content
  /// hash.
  String version() default "1";
}
