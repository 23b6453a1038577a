package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names cases of a branch on which, by intention, nothing is done; on a workflow, cases of its
/// input.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Ignored {

  /// The ignored cases of a sealed result.
  Class<?>[] value() default {};

  /// The ignored cases of an enum or boolean result, by name.
  String[] cases() default {};
}
