package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Implements an abstract node, returning [Decision], by asking people to vote on its parameter.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Approval {

  /// How many votes decide.
  ApprovalRule rule() default ApprovalRule.MAJORITY;

  /// Who may vote.
  String[] voters();

  /// How long to wait for a decision, as a duration such as `24h`.
  String timeout();

  /// The node's id; empty means the method's name.
  String name() default "";
}
