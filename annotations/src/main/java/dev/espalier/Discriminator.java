package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the JSON property that tells which case of a sealed type a document is; its value is the
/// case's simple name unless [Property] renames it. Without it the case with the most required
/// properties present is taken.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Discriminator {

  /// The property's name.
  String value();
}
