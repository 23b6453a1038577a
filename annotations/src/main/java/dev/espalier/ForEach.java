package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs the node once for each element of a collection, stream, array or map, and so opens a scope
/// that a `List` parameter of a later node closes.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ForEach {

  /// How many elements are worked on at the same time, at least 1.
  int concurrency() default 16;

  /// Whether a collecting port sees the results in the order of the elements.
  boolean ordered() default true;

  /// What a failed element does to the run.
  ErrorMode onError() default ErrorMode.FAIL;
}
