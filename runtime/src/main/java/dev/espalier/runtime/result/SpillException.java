package dev.espalier.runtime.result;

import org.jspecify.annotations.Nullable;

/// Elements could not go to disk, or could not be had from there again.
public final class SpillException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String remedy;

  /// Creates an exception.
  ///
  /// @param message what went wrong, where
  /// @param remedy what to do about it, null if there is nothing to say
  public SpillException(String message, @Nullable String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /// Returns what to do about it, null if there is nothing to say.
  public @Nullable String remedy() {
    return remedy;
  }
}
