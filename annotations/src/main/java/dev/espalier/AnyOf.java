package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes the first value that any of several nodes delivers; a source that fails counts as no value
/// while another may still deliver.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface AnyOf {

  /// The ids of the source nodes; none means every node whose result fits.
  String[] value() default {};
}
