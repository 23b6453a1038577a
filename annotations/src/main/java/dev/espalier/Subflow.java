package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Implements an abstract node by a whole workflow: its one data parameter is the input of that
/// flow, its result the output.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Subflow {

  /// The workflow that runs as this node.
  Class<?> value();

  /// The node's id; empty means the method's name.
  String name() default "";
}
