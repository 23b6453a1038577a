package dev.espalier.ir.flow;

import dev.espalier.ErrorMode;
import org.jspecify.annotations.Nullable;

/// A scope: nodes that run once for each element of a source, or for each window of them.
///
/// @param id unique in the flow, `each-`, `windows-` or `late-` and the source's id
/// @param parent the scope that it is nested in, null at the top
/// @param source the id of the node whose result holds the elements; for windows and late elements,
///   of the node whose port gathers the windows
/// @param concurrency how many elements are worked on at the same time
/// @param ordered whether collecting ports see the order of the elements
/// @param onError what a failed element does
/// @param windows the windows that it runs over, null if it runs over elements
/// @param late the id of the scope over windows whose late elements it runs over, null if it does
///   not
public record Scope(
    String id,
    @Nullable String parent,
    String source,
    int concurrency,
    boolean ordered,
    ErrorMode onError,
    @Nullable Windows windows,
    @Nullable String late) {

  /// Creates a scope over the elements of a result.
  public Scope(
      String id,
      @Nullable String parent,
      String source,
      int concurrency,
      boolean ordered,
      ErrorMode onError) {
    this(id, parent, source, concurrency, ordered, onError, null, null);
  }

  /// Returns whether it runs over what its source gives, and not over windows or what came too late
  /// for them.
  public boolean isOverElements() {
    return windows == null && late == null;
  }
}
