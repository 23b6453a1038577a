package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs the node only when the result of another node, an enum or a boolean, is one of the named
/// values.
@Repeatable(When.All.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface When {

  /// The id of the node that decides.
  String node();

  /// The enum constants, or `true` or `false`, for which this node runs.
  String[] is();

  /// Several conditions, all of which must hold.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {

    /// The conditions.
    When[] value();
  }
}
