package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Implements an abstract node by a Python function.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Python {

  /// The script, as a path in the application's resources.
  String script();

  /// The function's name.
  String function();

  /// The node's id; empty means the method's name.
  String name() default "";
}
