package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares that a class or interface is a workflow: its node methods are the nodes, and the
/// parameters of those methods are the edges.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Workflow {

  /// The flow's name, unique in an application; empty means the class name in kebab-case.
  String name() default "";

  /// The flow's version, as SemVer 2.0.0.
  String version() default "0.1.0";

  /// The longest a run may take by the wall clock, waits included: a number and a unit, such as
  /// `500ms`, `30s`, `5m`, `48h` or `30d`. Empty means no limit.
  String deadline() default "";

  /// Whether runs are written to a journal and survive a crash of their process.
  boolean durable() default false;
}
