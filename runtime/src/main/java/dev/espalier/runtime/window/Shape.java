package dev.espalier.runtime.window;

/// How long windows are. Times are milliseconds since the epoch of Unix; a window begins at its
/// start and ends before its end.
public sealed interface Shape {

  /// Windows of one length that begin at whole multiples of the slide.
  ///
  /// @param size how long each is
  /// @param slide how far their beginnings lie apart, not more than the size
  record Sliding(long size, long slide) implements Shape {

    /// Returns the start of the last window that a time is in; those before begin a slide earlier
    /// each.
    long lastStart(long time) {
      return Math.floorDiv(time, slide) * slide;
    }
  }

  /// Windows that grow as long as elements lie less than the gap apart.
  ///
  /// @param gap how long nothing comes before the end
  record Session(long gap) implements Shape {}
}
