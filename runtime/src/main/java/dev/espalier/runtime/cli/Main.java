package dev.espalier.runtime.cli;

import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Terminal;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Starts the command line.
public final class Main {

  private static final int BUFFER = 1 << 14;
  private static final String NATIVE_REFLECTION = "jdk.reflect.useNativeAccessorOnly";

  private Main() {}

  /// Runs a command and ends the process with its exit code.
  public static void main(String[] arguments) {
    startFast();
    PipeOutput pipe = new PipeOutput(new FileOutputStream(FileDescriptor.out));
    Terminal terminal = terminal(pipe);
    int code = Cli.execute(terminal, arguments);
    if (pipe.failure() != null) {
      terminal.tell("flows: cannot write the output: " + Reasons.of(pipe.failure()));
      code = code == 0 ? ExitCode.FAILED.number() : code;
    }
    System.exit(code);
  }

  /// Makes reflection cheap for the few calls of a short process: the JDK would otherwise make
  /// classes for each constructor and accessor that is called, which took half of the time of a
  /// small run. See JEP 416.
  static void startFast() {
    if (System.getProperty(NATIVE_REFLECTION) == null) {
      System.setProperty(NATIVE_REFLECTION, "true");
    }
  }

  /// Returns the terminal of this process. What flows themselves print goes beside the results.
  static Terminal terminal(PipeOutput pipe) {
    PrintStream out =
        new PrintStream(new BufferedOutputStream(pipe, BUFFER), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(err);
    return new Terminal(
        System.in,
        out,
        err,
        isTerminal(1),
        isTerminal(2),
        System.getenv(),
        Path.of("").toAbsolutePath());
  }

  /// Linux tells for each stream; elsewhere the JDK knows of both together only.
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
  }
}
