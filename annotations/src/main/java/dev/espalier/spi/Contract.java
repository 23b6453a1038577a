package dev.espalier.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a class file does not keep of a workflow or node class, for compilations that see it only
/// as a class: on generated classes only.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Contract {

  /// The version of the IR that the compiler wrote.
  String irVersion();

  /// The flow's name; empty for a node class.
  String flow() default "";

  /// The flow's content hash; empty for a node class.
  String contentHash() default "";

  /// The node methods.
  Method[] methods();

  /// What a class file does not keep of a node method.
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Method {

    /// The method's name.
    String name();

    /// The erased binary names of the parameter types, to tell overloads apart.
    String[] types() default {};

    /// The parameter names.
    String[] parameters() default {};

    /// The first sentence of the method's documentation.
    String summary() default "";
  }
}
