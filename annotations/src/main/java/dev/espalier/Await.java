package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Implements an abstract node, returning [Signal], by waiting for a signal from outside.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Await {

  /// The signal's name.
  String signal();

  /// A property path over the node's ports that tells which waiting run a signal is for; empty
  /// means the run's id.
  String key() default "";

  /// How long to wait, as a duration such as `24h`; empty means until the flow's deadline.
  String timeout() default "";

  /// The node's id; empty means the method's name.
  String name() default "";
}
