package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gathers the results of a scope's elements into windows of time: stands on a `List` parameter,
/// closes the scope of the elements and opens one of windows, for each of which the node runs once.
///
/// Windows are tumbling with [#size], sliding with [#size] and [#slide], or sessions with [#gap].
/// Each fires once, and none that is empty. Where the stream ends, those that are open fire in the
/// order of their ends.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Window {

  /// How long a window is, such as `10s`. Windows begin at whole multiples of it, counted from the
  /// epoch of Unix.
  String size() default "";

  /// How far the beginnings of two windows lie apart, if they overlap.
  String slide() default "";

  /// How long nothing must come for a session to be over.
  String gap() default "";

  /// The property path to the time of an element, such as `at`: an `Instant`, `OffsetDateTime`,
  /// `ZonedDateTime`, or a `long` in milliseconds since the epoch of Unix. Without one, an
  /// element's time is that of the engine's clock when it arrives.
  String eventTime() default "";

  /// How far an element may come after one with a later time. Needs [#eventTime].
  String outOfOrder() default "";

  /// How long a window that is complete waits for elements that come later than that. Needs
  /// [#eventTime].
  String lateness() default "";

  /// Property paths to what has windows of its own, such as `sensor.id`.
  String[] key() default {};

  /// What becomes of elements that come after their windows have fired. Needs [#eventTime].
  LateElements late() default LateElements.HANDED_ON;

  /// How many windows are worked on at the same time, at least 1.
  int concurrency() default 16;

  /// Whether a collecting port sees the results in the order of the windows.
  boolean ordered() default true;

  /// What a failed window does to the run.
  ErrorMode onError() default ErrorMode.FAIL;
}
