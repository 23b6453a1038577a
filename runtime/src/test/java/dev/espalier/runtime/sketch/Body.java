package dev.espalier.runtime.sketch;

import org.jspecify.annotations.Nullable;

/// What a sketched node does.
@FunctionalInterface
public interface Body {

  /// Returns the node's result; `in` holds its ports and last the context.
  @Nullable Object call(Object[] in) throws Throwable;
}
