package dev.espalier.runtime.run;

import org.jspecify.annotations.Nullable;

/// What stands in a frame for a node that ended without a value of its own; a node that was
/// skipped, or has not ended, is null.
enum Mark {

  /// A node without a result has completed.
  DONE,

  /// A node's optional result is empty.
  EMPTY,

  /// A node is skipped by its own doing: a subflow without an answer. Never stays in a frame.
  SKIP;

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
