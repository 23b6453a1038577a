package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Tries a failed node again.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retry {

  /// How often the node is tried in all, at least 2.
  int maxAttempts() default 3;

  /// How long to wait before the second attempt, as a duration; it doubles from there.
  String backoff() default "100ms";
}
