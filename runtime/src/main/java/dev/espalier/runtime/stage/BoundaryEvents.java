package dev.espalier.runtime.stage;

/// Is told what happens where elements wait. Implementations must be quick and safe for use by
/// several threads.
public interface BoundaryEvents {

  /// Does not want to know.
  BoundaryEvents NOBODY = new BoundaryEvents() {};

  /// An element waits.
  default void entered() {}

  /// So many elements that waited do so no more.
  default void left(int count) {}

  /// An element was lost as there was no room.
  default void dropped() {}

  /// One who had an element could not go on for so long, as there was no room.
  default void stalled(long nanos) {}
}
