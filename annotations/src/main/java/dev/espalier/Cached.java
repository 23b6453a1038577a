package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Keeps the node's results, over all runs of an engine, and gives them again for the same key
/// instead of calling the node.
///
/// Calls for one key at the same time share one call. Failures are not kept. The results are
/// shared, so they must not be changed by who takes them.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cached {

  /// How long a result is kept, as a duration.
  String ttl();

  /// How many results are kept, at least 1; the least useful go first.
  int maxSize() default 10_000;

  /// Property paths over the node's ports, such as `order.id`, that make up the key; none means all
  /// ports.
  String[] key() default {};
}
