package dev.espalier.runtime.run;

import org.jspecify.annotations.Nullable;

/// What stands in a frame for a node that ended without a value of its own; a node that was skipped,
/// or has not ended, is null.
final class Mark {

  /// A node without a result has completed.
  static final Object DONE = new Object();

  /// A node's optional result is empty.
  static final Object EMPTY = new Object();

  private Mark() {}

  /// Returns whether a node ended with success and, unless it has no result, with a value.
  static boolean delivers(@Nullable Object value) {
    return value != null && value != EMPTY && !(value instanceof Failed);
  }

  /// A node has failed, but the run goes on.
  ///
  /// @param error what it threw
  /// @param handled whether a handler took the failure
  record Failed(Throwable error, boolean handled) {}
}
