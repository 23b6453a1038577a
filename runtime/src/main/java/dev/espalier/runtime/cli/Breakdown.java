package dev.espalier.runtime.cli;

import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// Words a fault of this program itself: one line for the user, all of it in a file for whoever
/// mends it.
final class Breakdown {

  private Breakdown() {}

  static Refusal of(Throwable fault) {
    String what =
        fault.getClass().getSimpleName() + ": " + Reasons.of(fault).lines().findFirst().orElse("");
    try {
      Path file = Files.createTempFile("flows-fault-", ".txt");
      Files.writeString(file, Version.text() + System.lineSeparator() + trace(fault));
      return Refusal.internal("this program failed: " + what, "report it, with what is in " + file);
    } catch (IOException e) {
      return Refusal.internal(
          "this program failed: " + what + System.lineSeparator() + trace(fault), "report it");
    }
  }

  private static String trace(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
