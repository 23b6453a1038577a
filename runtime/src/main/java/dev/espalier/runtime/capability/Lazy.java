package dev.espalier.runtime.capability;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A thing that is made when first asked for, once.
final class Lazy<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T thing = made;
    if (thing == null) {
      thing = maker.get();
      made = thing;
    }
    return thing;
  }

  synchronized void ifMade(Consumer<T> action) {
    if (made != null) {
      action.accept(made);
    }
  }
}
