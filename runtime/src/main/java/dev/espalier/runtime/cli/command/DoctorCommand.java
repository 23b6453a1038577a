package dev.espalier.runtime.cli.command;

import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.cli.console.AppPaths;
import dev.espalier.runtime.cli.console.Bundle;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import dev.espalier.runtime.cli.console.Version;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `flows doctor`: looks at what flows need on this machine.
public final class DoctorCommand implements Command {

  private static final int LEAST_JAVA = 25;

  private enum State {
    OK,
    NOTE,
    FAULT
  }

  private record Finding(String name, State state, String detail, @Nullable String fix) {}

  @Override
  public CommandSpec spec() {
    return Options.command(
        this,
        "doctor",
        "Looks at what flows need on this machine, and says what is missing.",
        "flows doctor");
  }

  @Override
  public ExitCode run(Invocation invocation) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(compiler());
    findings.add(libraries());
    findings.add(fastStart());
    findings.add(output(invocation.terminal()));
    findings.add(application(invocation.terminal()));
    findings.add(data(invocation.terminal()));
    findings.add(maven(invocation.terminal()));
    if (invocation.json()) {
      printJson(invocation.terminal(), findings);
    } else {
      print(invocation.terminal(), findings);
    }
    boolean healthy = findings.stream().noneMatch(finding -> finding.state() == State.FAULT);
    return healthy ? ExitCode.OK : ExitCode.FAILED;
  }

  private static Finding java() {
    String detail = Version.text();
    return Runtime.version().feature() >= LEAST_JAVA
        ? new Finding("java", State.OK, detail, null)
        : new Finding("java", State.FAULT, detail, "use Java " + LEAST_JAVA + " or newer");
  }

  private static Finding compiler() {
    return ToolProvider.getSystemJavaCompiler() != null
        ? new Finding("compiler", State.OK, "this Java has one, so that flows demo works", null)
        : new Finding(
            "compiler", State.NOTE, "this Java has none, which flows demo needs", "use a JDK");
  }

  private static Finding libraries() {
    String place = Bundle.ownJar().map(Path::toString).orElse("a folder of classes");
    try (Bundle bundle = Bundle.open().orElse(null)) {
      return bundle != null
          ? new Finding("libraries", State.OK, "for new projects, in " + place, null)
          : new Finding(
              "libraries",
              State.NOTE,
              place + " has none for new projects",
              "use the flows.jar that the build makes");
    } catch (IOException e) {
      return new Finding("libraries", State.FAULT, place + ": " + Reasons.of(e), null);
    }
  }

  private static Finding fastStart() {
    boolean cached =
        ProcessHandle.current().info().arguments().stream()
            .flatMap(Arrays::stream)
            .anyMatch(argument -> argument.startsWith("-XX:AOTCache="));
    return cached
        ? new Finding("start", State.OK, "fast, by the JDK's AOT cache", null)
        : new Finding(
            "start",
            State.NOTE,
            "without an AOT cache",
            "start by the flows script, which prepares one");
  }

  private static Finding output(Terminal terminal) {
    String kind = terminal.outIsTerminal() ? "a terminal" : "no terminal";
    String colours = terminal.outStyle().colours() ? "with colours" : "without colours";
    return new Finding("output", State.OK, kind + ", " + colours, null);
  }

  private static Finding application(Terminal terminal) {
    Optional<Path> found = AppPaths.nearby(terminal);
    return found
        .map(path -> new Finding("application", State.OK, "found " + path, null))
        .orElseGet(
            () ->
                new Finding(
                    "application",
                    State.NOTE,
                    "none in " + terminal.folder(),
                    "build one, or name it with --app"));
  }

  private static Finding data(Terminal terminal) {
    Path data = terminal.resolve(AppPaths.DATA);
    Path there = data;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there)
        ? new Finding("data", State.OK, "stores of flows would lie in " + data, null)
        : new Finding(
            "data", State.FAULT, data + " cannot be written", "name another folder with --data");
  }

  private static Finding maven(Terminal terminal) {
    Finding found = tool(terminal, "mvn", "builds new projects");
    Optional<String> home = terminal.mavenJavaHome();
    return found.state() == State.OK && home.isPresent()
        ? new Finding(
            "mvn",
            State.NOTE,
            found.detail() + " would take another Java than this one",
            "export JAVA_HOME=" + home.get())
        : found;
  }

  private static Finding tool(Terminal terminal, String name, String use) {
    String path = terminal.environment().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(found -> new Finding(name, State.OK, found.toString(), null))
        .orElseGet(() -> new Finding(name, State.NOTE, "not on the PATH; it " + use, "install it"));
  }

  private static void print(Terminal terminal, List<Finding> findings) {
    Style style = terminal.outStyle();
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String state =
          switch (finding.state()) {
            case OK -> style.green("ok   ");
            case NOTE -> style.yellow("note ");
            case FAULT -> style.red("fault");
          };
      text.append(state).append("  %-11s  %s%n".formatted(finding.name(), finding.detail()));
      if (finding.fix() != null) {
        text.append("                    ")
            .append(style.faint("fix: " + finding.fix()))
            .append('\n');
      }
    }
    terminal.print(text.toString());
  }

  private static void printJson(Terminal terminal, List<Finding> findings) {
    JsonOut out = JsonOut.pretty();
    out.open().key("findings").openList();
    for (Finding finding : findings) {
      out.open().put("name", finding.name());
      out.put("state", finding.state().name().toLowerCase(Locale.ROOT));
      out.put("detail", finding.detail()).put("fix", finding.fix()).close();
    }
    terminal.print(out.closeList().close().finish());
  }
}
