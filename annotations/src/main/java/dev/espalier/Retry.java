package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Tries a failed node again.
///
/// The wait before attempt n + 1 is `backoff` × `multiplier`ⁿ⁻¹, at most `maxBackoff`. An attempt
/// that could not start before the run's deadline, or within the budget, is not waited for: the
/// node fails at once, with its last failure. A handler declared with [OnError] runs after the last
/// attempt.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retry {

  /// How often the node is tried in all, at least 2.
  int maxAttempts() default 3;

  /// How long to wait before the second attempt, as a duration.
  String backoff() default "100ms";

  /// By what each wait is longer than the one before, at least 1.
  double multiplier() default 2;

  /// The longest wait, as a duration; empty for no limit.
  String maxBackoff() default "";

  /// Which part of each wait is left to chance, from 0 to 1: with 0.2 a wait of 10 s lasts 8 to 10
  /// s.
  double jitter() default 0;

  /// The failures after which the node is tried again; none means every [Exception].
  Class<? extends Throwable>[] retryOn() default {};

  /// The failures after which it is not, though [#retryOn()] takes them.
  Class<? extends Throwable>[] abortOn() default {};

  /// The longest time from the start of the first attempt to the end of the last, waits included,
  /// as a duration; empty for no limit. An attempt that is under way then is stopped as by
  /// [Timeout].
  String budget() default "";
}
