package dev.espalier.runtime.result;

import java.util.Objects;
import java.util.function.Supplier;

/// Words what user code threw. Such objects may refuse to say anything, or say far too much: all
/// texts about failures come from here.
public final class FailureText {

  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 50;

  private FailureText() {}

  /// Returns the class and the message of a failure; the class alone if it cannot say more.
  public static String of(Throwable error) {
    return said(error::toString, error.getClass().getName());
  }

  /// Returns why a failure happened: what a subflow says without where, what a lost race says, for
  /// others class and message.
  public static String reason(Throwable error) {
    return switch (error) {
      case FlowException inner -> inner.diagnostics().getFirst().message();
      case RaceLostException lost -> message(lost);
      case SpillException spill -> message(spill);
      default -> of(error);
    };
  }

  /// Returns the message of a failure, empty if it has none or cannot say it.
  public static String message(Throwable error) {
    return said(error::getMessage, "");
  }

  /// Returns a failure that a log or a stack trace can show: the given one, if all that it says can
  /// be said, or one that stands for it.
  public static Throwable printable(Throwable error) {
    return isPrintable(error, 0) ? error : new Unprintable(error);
  }

  @SuppressWarnings("ThrowableNotThrown")
  private static boolean isPrintable(Throwable error, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    try {
      if (Objects.requireNonNullElse(error.toString(), "").length() > LONGEST
          || Objects.requireNonNullElse(error.getMessage(), "").length() > LONGEST
          || Objects.requireNonNullElse(error.getLocalizedMessage(), "").length() > LONGEST) {
        return false;
      }
      for (Throwable each : error.getSuppressed()) {
        if (!isPrintable(each, depth + 1)) {
          return false;
        }
      }
      Throwable cause = error.getCause();
      return cause == null || isPrintable(cause, depth + 1);
    } catch (RuntimeException | Error e) {
      return false;
    }
  }

  private static String said(Supplier<String> text, String otherwise) {
    try {
      String said = Objects.requireNonNullElse(text.get(), otherwise);
      int end = LONGEST;
      if (said.length() <= end) {
        return said;
      }
      end -= Character.isHighSurrogate(said.charAt(end - 1)) ? 1 : 0;
      return said.substring(0, end) + "… (" + said.length() + " characters)";
    } catch (RuntimeException | Error e) {
      return otherwise;
    }
  }

  private static final class Unprintable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unprintable(Throwable error) {
      super(of(error), null, false, true);
      try {
        setStackTrace(error.getStackTrace());
      } catch (RuntimeException | Error e) {
        setStackTrace(new StackTraceElement[0]);
      }
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message begins with the real class
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
