package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a node that runs when another node has failed, after that node's retries.
///
/// Its parameters are the throwable, whose type selects which failures it takes, and any port of
/// the failed node. Its result is exclusive with the result of the failed node, so a result of the
/// same type takes its place.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnError {

  /// The id of the node whose failure is handled.
  String value();

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
