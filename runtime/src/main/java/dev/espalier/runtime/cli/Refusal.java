package dev.espalier.runtime.cli;

import org.jspecify.annotations.Nullable;

/// Ends a command because of something the user can mend.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final @Nullable String remedy;
  private final ExitCode code;

  private Refusal(String reason, @Nullable String remedy, ExitCode code) {
    super(reason, null, false, false);
    this.reason = reason;
    this.remedy = remedy;
    this.code = code;
  }

  /// Wrong arguments.
  static Refusal usage(String reason, @Nullable String remedy) {
    return new Refusal(reason, remedy, ExitCode.USAGE);
  }

  /// Something that cannot be done as things are.
  static Refusal cannot(String reason, @Nullable String remedy) {
    return new Refusal(reason, remedy, ExitCode.REFUSED);
  }

  String reason() {
    return reason;
  }

  @Nullable String remedy() {
    return remedy;
  }

  ExitCode code() {
    return code;
  }
}
