package dev.espalier.ir.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Windows in which the results of a scope's elements are gathered. Either `size` is there, or
/// `gap`.
///
/// @param size how long a window is
/// @param slide how far the beginnings of two windows lie apart, null if they do not overlap
/// @param gap how long nothing must come for a session to be over
/// @param eventTime the property path to the time of an element, null for the time of its arrival
/// @param outOfOrder how far an element may come after one with a later time, null for not at all
/// @param lateness how long a complete window waits for elements that come later than that, null
///   for not at all
/// @param key the property paths to what has windows of its own, empty if all share them
public record Windows(
    @Nullable Duration size,
    @Nullable Duration slide,
    @Nullable Duration gap,
    @Nullable String eventTime,
    @Nullable Duration outOfOrder,
    @Nullable Duration lateness,
    List<String> key) {

  /// The most windows that one element may be in.
  public static final int MOST_OVERLAPS = 1_000;
}
