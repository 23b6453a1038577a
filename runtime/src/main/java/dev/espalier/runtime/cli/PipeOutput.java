package dev.espalier.runtime.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes until the reader has gone. A reader that has seen enough, as `head` has, is no fault; a
/// full disk is.
final class PipeOutput extends FilterOutputStream {

  private boolean gone;
  private @Nullable IOException failure;

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (gone) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      gone = true;
      failure = isClosedPipe(e) ? null : e;
    }
  }

  /// Returns what went wrong, other than that the reader has gone.
  @Nullable IOException failure() {
    return failure;
  }

  private static boolean isClosedPipe(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
