package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Starts a run for each HTTP request.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HttpTrigger {

  /// The request's method.
  HttpMethod method() default HttpMethod.POST;

  /// The path template, such as `/orders/{id}`.
  String path();
}
