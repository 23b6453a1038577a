package dev.espalier.runtime.element;

import dev.espalier.spi.Emission;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The elements of a stream between the node that makes them, on a thread of its own, and the scope
/// that takes them.
///
/// **Concurrency.** Any number of threads emit, one at a time takes; both wait in the [Line].
///
/// **Failure.** What the producer throws reaches whoever takes after the elements before it. An
/// interrupted producer has its interrupt still set when `emit` throws.
public final class Production {

  private final Emission<?> emission;
  private final Line line;

  /// Creates a production that has not begun.
  ///
  /// @param line where its elements wait
  public Production(Emission<?> emission, Line line) {
    this.emission = emission;
    this.line = line;
  }

  /// Makes the elements.
  ///
  /// @throws Throwable what the producer fails with
  public void run() throws Throwable {
    emission.run(this::emit);
  }

  /// Adds an element, or does what is to be done when there is no room.
  ///
  /// @throws CancellationException if nobody takes elements any more
  public void emit(@Nullable Object element) {
    if (element == null) {
      throw new NullPointerException("an element is null");
    }
    try {
      line.put(element);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the node was interrupted");
    }
  }

  /// Takes note that the producer has returned, or has failed.
  public void end(@Nullable Throwable failure) {
    line.end(failure);
  }

  /// Returns the next element when there is one, null if there are no more.
  ///
  /// @throws Throwable what the producer failed with
  public @Nullable Object take() throws Throwable {
    return line.take();
  }

  /// Returns how many elements were lost because others waited.
  public long dropped() {
    return line.dropped();
  }

  /// Gives the elements up that are here and those to come.
  public void close() {
    line.close();
  }
}
