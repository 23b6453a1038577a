package dev.espalier.runtime.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several listeners as one: the engine tells each of them every event.
///
/// @param all the listeners, in the order in which they are told
public record Listeners(List<RunListener> all) implements RunListener {

  /// Returns listeners as one, null if there are none.
  public static @Nullable RunListener of(List<RunListener> all) {
    return switch (all.size()) {
      case 0 -> null;
      case 1 -> all.getFirst();
      default -> new Listeners(List.copyOf(all));
    };
  }
}
