package dev.espalier.runtime.element;

import org.jspecify.annotations.Nullable;

/// Elements that come of themselves while they are waited for.
public interface Feed {

  /// Returns the next element when there is one, null if there are no more.
  ///
  /// @throws Throwable why the next element cannot be had
  @Nullable Object next() throws Throwable;

  /// Gives the elements up that are there and those to come.
  void close();
}
