package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Implements an abstract node by an export of a WebAssembly module.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Wasm {

  /// The module, as a path in the application's resources.
  String module();

  /// The name of the exported function.
  String export();

  /// The node's id; empty means the method's name.
  String name() default "";
}
