package dev.espalier.runtime.cli.console;

import org.jspecify.annotations.Nullable;

/// Ends a command because of something the user can mend.
public final class Refusal extends RuntimeException {

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
  public static Refusal usage(String reason, @Nullable String remedy) {
    return new Refusal(reason, remedy, ExitCode.USAGE);
  }

  /// Something that cannot be done as things are.
  public static Refusal cannot(String reason, @Nullable String remedy) {
    return new Refusal(reason, remedy, ExitCode.REFUSED);
  }

  /// Something that went wrong at work.
  public static Refusal failed(String reason) {
    return new Refusal(reason, null, ExitCode.FAILED);
  }

  /// A fault of this program.
  public static Refusal internal(String reason, String remedy) {
    return new Refusal(reason, remedy, ExitCode.INTERNAL);
  }

  public String reason() {
    return reason;
  }

  public @Nullable String remedy() {
    return remedy;
  }

  public ExitCode code() {
    return code;
  }
}
