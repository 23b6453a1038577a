package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Repeats a node that returns [Step] until it is done.
///
/// `Again(state)` calls the node again, the state in place of the port of its type; `Done(value)`
/// ends it, and the value is the node's result. A node that is not done after the last repetition
/// fails with [RepeatExhaustedException], which [OnError] may handle.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Repeat {

  /// How often the node is called at most, at least 2.
  int maxIterations();

  /// How long to wait between two calls, as a duration; empty for not at all.
  String delay() default "";
}
