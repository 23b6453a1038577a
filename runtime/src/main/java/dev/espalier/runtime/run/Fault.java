package dev.espalier.runtime.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure and where it happened.
///
/// @param frame the frame of the node
/// @param local the node, or the scope whose elements could not be had
/// @param error what was thrown
record Fault(Frame frame, int local, Throwable error) {

  /// Returns the positions of the elements that a frame stands for, outermost first.
  static List<Long> elements(Frame frame) {
    List<Long> elements = new ArrayList<>();
    for (@Nullable Frame at = frame; at != null && at.scope != null; at = at.parent) {
      elements.addFirst(at.index);
    }
    return elements;
  }
}
