package dev.espalier.runtime.cli;

import dev.espalier.runtime.cli.console.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Runs the common commands once, for a JVM that records what it loads into an AOT cache. Prints
/// nothing; a command that does not work here only makes the cache smaller.
///
/// All that is in the cache is loaded at each start: what only few commands need, such as the
/// layout library or the compiler, would slow all others down.
public final class Training {

  private Training() {}

  /// Runs the commands.
  ///
  /// @param arguments the folder in which the demo was made, as `demo`
  public static void main(String[] arguments) {
    Main.startFast();
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Terminal real = Main.terminal(new PipeOutput(OutputStream.nullOutputStream()));
    PrintStream nothing =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(real.in(), real.out(), nothing, true, true, real.environment(), folder);
    String app = folder.resolve("demo/target/classes").toString();
    String input = "@" + folder.resolve("demo/sample.geojson");
    String[][] commands = {
      {"--help"},
      {"run", "--help"},
      {"lits"},
      {"list", "--app", app},
      {"list", "--app", app, "--json"},
      {"graph", "check", app},
      {"graph", "show", "--app", app},
      {"graph", "show", "--app", app, "--format", "dot"},
      {"graph", "show", "--app", app, "--format", "mermaid"},
      {"run", "earthquakes", "--app", app, "--input", "{}"},
      {"run", "earthquakes", "--app", app, "--input", input, "--trace"},
      {"run", "earthquakes", "--app", app, "--input", input, "--trace", "--json"},
    };
    for (String[] command : commands) {
      Cli.execute(terminal, command);
    }
    System.exit(0);
  }
}
