package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Passes a configuration value: a `String`, number, boolean, enum, `Duration` or `URI`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Setting {

  /// The setting's name, such as `bank.url`.
  String value();

  /// The value where the host gives none; the default makes the setting required.
  String fallback() default REQUIRED;

  /// Marks a setting without a fallback.
  String REQUIRED = "\u0000required";
}
