package dev.espalier.runtime.json;

/// A value that does not fit between JSON and Java.
public final class ValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String pointer;

  ValueException(String message, String pointer, Throwable cause) {
    super(message, cause);
    this.reason = message;
    this.pointer = pointer;
  }

  /// Returns why, as a lower-case sentence.
  public String reason() {
    return reason;
  }

  /// Returns where in the value, as a JSON pointer.
  public String pointer() {
    return pointer;
  }
}
