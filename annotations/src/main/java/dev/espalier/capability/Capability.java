package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an interface as a capability and states the floors of a node that takes one.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Capability {

  /// The least effect of a node with this capability.
  Effect effect();

  /// The highest determinism of a node with this capability.
  Determinism determinism();

  /// What an `@At` on a parameter of this type names.
  TargetKind target();
}
