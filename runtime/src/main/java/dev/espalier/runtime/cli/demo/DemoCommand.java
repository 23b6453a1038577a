package dev.espalier.runtime.cli.demo;

import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.cli.console.Bundle;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `flows demo`: shows from source to result what the other commands do one by one.
public final class DemoCommand implements Command {

  private static final String OUT = "--out";
  private static final String FLOW = "earthquakes";

  private final CommandLineCall commands;

  /// Calls another command.
  @FunctionalInterface
  public interface CommandLineCall {
    /// Runs a command and returns its exit code.
    int execute(Terminal terminal, String... arguments);
  }

  /// Creates the command.
  ///
  /// @param commands runs the commands that the demo shows
  public DemoCommand(CommandLineCall commands) {
    this.commands = commands;
  }

  @Override
  public CommandSpec spec() {
    return Options.command(
            this,
            "demo",
            "Compiles an example with the annotation processor, shows its graph and runs it.",
            "flows demo",
            "flows demo --out /tmp/earthquakes")
        .addOption(
            Options.value(
                "FOLDER", "A new folder for the example; default: a temporary one.", OUT));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    try (Bundle bundle = Bundle.orRefuse()) {
      SampleBuild build = SampleBuild.make(bundle, folder(invocation));
      return invocation.json() ? document(invocation, build) : show(invocation.terminal(), build);
    } catch (IOException e) {
      throw Refusal.cannot("the demo cannot be set up: " + Reasons.of(e), null);
    }
  }

  private static Path folder(Invocation invocation) throws IOException {
    String out = invocation.option(OUT);
    if (out == null) {
      return Files.createTempDirectory("flows-demo-");
    }
    Path folder = invocation.terminal().resolve(out);
    if (Files.exists(folder)) {
      throw Refusal.usage(folder + " exists already", "choose another folder, or remove it");
    }
    return folder;
  }

  private ExitCode show(Terminal terminal, SampleBuild build) throws IOException {
    Style style = terminal.outStyle();
    heading(terminal, "An example was copied to " + build.folder() + " and compiled.");
    terminal.print("The annotation processor checked the flow and wrote, beside the classes:\n");
    for (Path artifact : build.artifacts()) {
      terminal.print("  " + style.bold(artifact.toString()));
    }
    heading(terminal, "The graph:");
    call(terminal, show(build));
    heading(terminal, "A run on sample.geojson:");
    int code = call(terminal, run(build));
    heading(terminal, "Try it yourself:");
    String flows = "  " + terminal.program() + " ";
    terminal.print(flows + String.join(" ", run(build)) + " --trace");
    terminal.print(flows + String.join(" ", show(build)) + " --format svg > earthquakes.svg");
    terminal.print(flows + "new my-flow");
    return code == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private ExitCode document(Invocation invocation, SampleBuild build) throws IOException {
    JsonOut out = JsonOut.pretty();
    out.open().put("folder", build.folder().toString());
    out.put("artifacts", build.artifacts().stream().map(Path::toString).toList());
    Captured graph = captured(invocation.terminal(), with(show(build), Options.JSON));
    out.key("graph").literal(graph.text().strip());
    Captured run = captured(invocation.terminal(), with(run(build), Options.JSON));
    out.key("run").literal(run.text().strip());
    invocation.terminal().print(out.close().finish());
    return run.code() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  /// What a command printed, and its exit code.
  private record Captured(String text, int code) {}

  private Captured captured(Terminal terminal, String[] arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code;
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      code = commands.execute(terminal.withOut(out), arguments);
    }
    return new Captured(bytes.toString(StandardCharsets.UTF_8), code);
  }

  private int call(Terminal terminal, String[] arguments) {
    String command = "$ " + terminal.program() + " " + String.join(" ", arguments);
    terminal.print(terminal.outStyle().faint(command) + "\n");
    return commands.execute(terminal, arguments);
  }

  private static void heading(Terminal terminal, String text) {
    terminal.print("\n" + terminal.outStyle().green(text) + "\n");
  }

  private static String[] show(SampleBuild build) {
    return new String[] {"graph", "show", FLOW, "--app", build.classes().toString()};
  }

  private static String[] run(SampleBuild build) {
    return new String[] {
      "run", FLOW, "--app", build.classes().toString(), "--input", "@" + build.input()
    };
  }

  private static String[] with(String[] arguments, String more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(more);
    return all.toArray(String[]::new);
  }
}
