package dev.espalier.runtime.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a closed scope hands on.
///
/// @param lists the lists that ports collect, by slot; null for one whose node could not run for
///   any element because of what lies outside of the scope
/// @param outputs the answers of the flow that lie in the scope
/// @param elements how many elements there were
public record Collected(@Nullable List<Object>[] lists, List<Object> outputs, long elements) {

  public @Nullable List<Object> list(int slot) {
    return lists[slot];
  }
}
