package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Implements an abstract node by a method of a reusable node class: any class with `@Node` methods
/// that is not itself a workflow.
///
/// The abstract method restates the data parameters by position; capabilities, settings and secrets
/// come with the reused node.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Use {

  /// The node class.
  Class<?> value();

  /// The node method, where the class has several.
  String method() default "";

  /// The node's id; empty means the method's name.
  String name() default "";
}
