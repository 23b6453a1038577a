package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a node that takes back the effect of another one when the run fails later.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Compensates {

  /// The id of the node that is compensated; parameters resolve among its result and its ports.
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
