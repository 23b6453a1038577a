package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a node whose result is the result of the flow. Several outputs must be exclusive.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Output {

  /// The node's id; empty means the method's name.
  String name() default "";

  /// Whether the caller is answered as soon as this node has ended, while the rest of the run goes
  /// on.
  boolean early() default false;

  /// Claims an effect instead of the inferred one; a claim below what the node's capabilities need
  /// is an error. At most one value.
  Effect[] effect() default {};

  /// Claims a determinism instead of the inferred one; checked like [#effect()]. At most one value.
  Determinism[] determinism() default {};

  /// Pins the code of this node: raise it when the body changes its meaning. Part of the content
  /// hash.
  String version() default "1";
}
