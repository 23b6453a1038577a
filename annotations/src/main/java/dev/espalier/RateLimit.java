package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Limits how often the node is called, over all runs of an engine.
///
/// In any stretch of time as long as `per` at most `permits` calls start. A call that comes too
/// early waits for its turn, first come, first served; one that would have to wait longer than
/// `maxWait` fails at once with [RateLimitedException].
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimit {

  /// How many calls may start in each stretch of time, at least 1.
  int permits();

  /// How long a stretch of time is, as a duration.
  String per() default "1s";

  /// The longest that a call waits for its turn, as a duration; empty for as long as it takes.
  String maxWait() default "";
}
