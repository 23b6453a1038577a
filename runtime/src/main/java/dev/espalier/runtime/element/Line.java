package dev.espalier.runtime.element;

import org.jspecify.annotations.Nullable;

/// Where the elements of a stream wait, between those who make them and the one who takes them.
///
/// Any number of threads put, one at a time takes. Implementations decide how many elements wait,
/// and what happens to one that finds no room.
public interface Line {

  /// Adds an element, or does what is to be done when there is no room; may wait.
  ///
  /// @throws InterruptedException if the thread is interrupted while it waits
  /// @throws java.util.concurrent.CancellationException if nobody takes elements any more
  /// @throws IllegalStateException if the line has ended, or does so as there is no room
  void put(Object element) throws InterruptedException;

  /// Returns the next element when there is one, null if there are no more.
  ///
  /// @throws Throwable what the line ended with, after the elements before
  @Nullable Object take() throws Throwable;

  /// Takes note that no more elements come, because of a failure if one is given. The first end
  /// counts.
  void end(@Nullable Throwable failure);

  /// Gives the elements up that are here and those to come, and wakes all who wait.
  void close();

  /// Returns how many elements were lost as there was no room.
  long dropped();
}
