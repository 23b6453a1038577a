package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Limits how long one call of the node may take: each attempt, each element of a fan-out, each
/// repetition has the whole time.
///
/// A call that takes longer is interrupted and fails with [NodeTimeoutException], even if its code
/// ignores the interrupt: the node then goes on without it. Waiting, for the next attempt or to be
/// let through by another policy, does not count.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Timeout {

  /// The limit, as a duration such as `2s`.
  String value();
}
