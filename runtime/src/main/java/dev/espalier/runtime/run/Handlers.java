package dev.espalier.runtime.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Picks the handler of a failure.
final class Handlers {

  private Handlers() {}

  /// Returns the most specific of the types that a failure has, null if it has none of them. As
  /// classes of throwables that one object has form a chain, there is no tie.
  static @Nullable Class<?> best(List<Class<?>> types, Throwable error) {
    Class<?> best = null;
    for (Class<?> type : types) {
      if (type.isInstance(error) && (best == null || best.isAssignableFrom(type))) {
        best = type;
      }
    }
    return best;
  }
}
