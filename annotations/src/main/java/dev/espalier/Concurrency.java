package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Limits how many calls of the node are under way at the same time, over all runs of an engine.
///
/// A call beyond waits for its turn, first come, first served; one that has waited for `maxWait`
/// fails with [ConcurrencyLimitException]. A call that was stopped but ignores it counts until its
/// code returns.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Concurrency {

  /// How many calls may be under way, at least 1.
  int max();

  /// The longest that a call waits for its turn, as a duration; empty for as long as it takes.
  String maxWait() default "";
}
