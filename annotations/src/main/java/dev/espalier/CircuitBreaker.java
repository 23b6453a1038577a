package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stops calling a node that keeps failing, over all runs of an engine.
///
/// Once `failureRate` percent of the last `window` calls have failed, the circuit opens: calls fail
/// at once with [CircuitOpenException], without the node being called. After `openFor`,
/// `halfOpenCalls` calls are let through for trial; as they fare, the circuit closes or opens
/// again.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CircuitBreaker {

  /// From which percentage of failures on the circuit opens, 1 to 100.
  int failureRate() default 50;

  /// How many of the last calls are judged, at least 1.
  int window() default 100;

  /// How many calls there must have been before they are judged, 1 to `window`.
  int minimumCalls() default 10;

  /// How long the circuit stays open, as a duration.
  String openFor() default "30s";

  /// How many calls are let through for trial, at least 1.
  int halfOpenCalls() default 3;
}
